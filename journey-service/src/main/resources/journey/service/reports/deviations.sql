-- grain: one deviation of a transaction in scope from its plan; steps by their numbers
with
--scope
,
came as (
  select t.transaction_id, t.reference, t.blueprint_id, p.step_id, s.position, p.caused_by_id, p.occurred_at,
    p.applicable is distinct from false as applicable,
    p.occurred_at is not null and p.applicable is distinct from false as happened,
    p.occurred_at is null and p.promised_at is not null
      and num_nonnulls(p.done, p.effort, p.rework, p.satisfaction, p.feeling, p.clarity, p.respect, p.recognition) = 0
      as expected
  from scoped t
  join touchpoint p on p.transaction_id = t.transaction_id
  left join blueprint_step s on s.blueprint_id = t.blueprint_id and s.step_id = p.step_id
),
steps as (
  select transaction_id, reference, step_id, position, count(*) filter (where happened) as times,
    bool_or(applicable) as applied,
    bool_or(applicable and not expected) as came, min(occurred_at) filter (where happened) as first_at
  from came
  where position is not null
  group by transaction_id, reference, step_id, position
),
judged as (
  select t.reference, t.blueprint_id, s.step_id,
    s.required and t.state <> 'OPEN' and not coalesce(c.came, false) and coalesce(c.applied, true) as missing,
    substr(t.step_verdicts, s.position + 1, 1) = 'N' as not_well
  from scoped t
  join blueprint_step s on s.blueprint_id = t.blueprint_id
  left join steps c on c.transaction_id = t.transaction_id and c.step_id = s.step_id
),
-- from the last planned step backwards: whether an earlier one of the plan came later
turns as (
  select reference, step_id,
    first_at < max(first_at) over (partition by transaction_id order by position rows unbounded preceding exclude current row)
      as early
  from steps
  where first_at is not null
)
select reference, 'ad_hoc' as kind, step_id,
  (select b.step_id from blueprint_step b where b.blueprint_id = came.blueprint_id and b.step_id = came.caused_by_id)
    as caused_by_id
from came
where position is null
union all
select reference, case when missing then 'missing' else 'failed' end, step_id, null
from judged
where missing or not_well
union all
select reference, 'repeated', step_id, null
from steps
where times > 1
union all
select reference, 'out_of_sequence', step_id, null
from turns
where early
