-- grain: one planned step; unit: the latest comment that blames it, and the number of comments that do
with
--scope
,
blamed as (
  select s.position, a.comment, a.answered_at, t.transaction_id
  from scoped t
  join answer a on a.transaction_id = t.transaction_id
  join blueprint_step s on s.blueprint_id = t.blueprint_id
    and (s.step_id = any(a.not_well) or (cardinality(a.not_well) = 0 and a.overall <= 3 and s.position = t.first_failing))
  where length(trim(a.comment)) > 8
)
select distinct on (position) position, trim(comment) as comment,
  count(*) over (partition by position) as comments
from blamed
order by position, (length(trim(comment)) <= 90) desc, answered_at desc nulls last, transaction_id
