-- grain: one planned step; unit: a late and short comment about it, and the number of transactions with a comment about it
with
--scope
,
commented as (
  select t.transaction_id, t.blueprint_id, c.position,
    row_number() over (partition by c.position order by t.started_at desc, t.transaction_id) as latest,
    count(*) over (partition by c.position) as comments
  from scoped t
  cross join unnest(t.commented_steps) as c(position)
  where t.commented_steps is not null
),
quotable as (
  select c.position, c.comments, c.transaction_id, a.comment, a.answered_at
  from commented c
  join transaction t on t.transaction_id = c.transaction_id
  join blueprint_step s on s.blueprint_id = c.blueprint_id and s.position = c.position
  join answer a on a.transaction_id = c.transaction_id
  where c.latest <= 20
    and length(trim(a.comment)) > 8
    and (s.step_id = any(a.not_well) or (cardinality(a.not_well) = 0 and a.overall <= 3 and t.first_failing = c.position))
)
select distinct on (position) position, trim(comment) as comment, comments
from quotable
order by position, (length(trim(comment)) <= 90) desc, answered_at desc nulls last, transaction_id
