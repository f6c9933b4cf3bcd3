-- grain: one comment of a customer about a step, those of the latest transactions first
with
--scope
,
commented as (
  select t.transaction_id, t.reference, t.journey, t.blueprint_id, t.started_at, t.first_failing
  from scoped t
  where t.commented_steps is not null and :position = any(t.commented_steps)
  order by t.started_at desc
  limit :limit
)
select t.reference as transaction, t.journey, trim(a.comment) as comment, coalesce(a.answered_at, t.started_at) as said_at
from commented t
join answer a on a.transaction_id = t.transaction_id
join blueprint_step s on s.blueprint_id = t.blueprint_id and s.position = :position
where length(trim(a.comment)) > 8
  and (s.step_id = any(a.not_well) or (cardinality(a.not_well) = 0 and a.overall <= 3 and t.first_failing = :position))
order by said_at desc, t.transaction_id
limit :limit
