-- grain: one transaction; each plan gives its own in the order of its index, so that no more are read than are shown
with
--plans
,
listed as (
  select t.*, b.journey, b.version
  from plans b
  cross join unnest(cast(:begins as timestamptz[]), cast(:ends as timestamptz[])) as w(begins, ends)
  cross join lateral (
    select t.transaction_id, t.started_at
    from transaction t
    where t.blueprint_id = b.blueprint_id and t.started_at >= w.begins and t.started_at < w.ends{{limits}}
      and {{filter}}
    order by {{order}}, t.transaction_id
    limit cast(:offset as bigint) + :limit) x
  join transaction t on t.transaction_id = x.transaction_id
  order by {{order}}, t.transaction_id
  limit :limit offset :offset
)
select t.reference, t.reference_label, t.journey, t.version, c.reference as customer, c.name as customer_name,
  t.started_at, t.state, t.verdict, t.score, t.grade, t.shape, t.coverage, t.first_failing, t.step_verdicts
from listed t
left join customer c on c.customer_id = t.customer_id
order by {{order}}, t.transaction_id
