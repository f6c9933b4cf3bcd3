-- grain: one place and set of failing steps; unit: transactions not well
with patterns as (
  select blueprint_id, day, channel_id, segment_id, departments, step_verdicts, first_failing = -1 as unassigned,
    count(*) as transactions
  from cases
  where verdict = 'NOT_WELL'
  group by blueprint_id, day, channel_id, segment_id, departments, step_verdicts, first_failing = -1
),
-- each string of verdicts of a plan taken apart once
taken_apart as (
  select u.blueprint_id, u.step_verdicts,
    coalesce(string_agg(cast(s.position as text), ' ' order by s.position)
      filter (where substr(u.step_verdicts, s.position + 1, 1) = 'N'), '') as failing,
    bool_or(s.required and substr(u.step_verdicts, s.position + 1, 1) = 'U') as unsettled
  from (select distinct blueprint_id, step_verdicts from patterns) u
  join blueprint_step s on s.blueprint_id = u.blueprint_id
  group by u.blueprint_id, u.step_verdicts
)
select p.blueprint_id, p.day, p.channel_id, p.segment_id, p.departments,
  case when p.unassigned or t.unsettled then 0 else 1 end as a, 0 as b, 0 as c, t.failing as word,
  array[sum(p.transactions)]::bigint[] as n
from patterns p
join taken_apart t using (blueprint_id, step_verdicts)
group by p.blueprint_id, p.day, p.channel_id, p.segment_id, p.departments, 6, t.failing
