-- grain: one journey and period (step_id null: its transactions) or one of its steps in it; unit: counts by verdict
with
--scope
,
-- strings of verdicts repeat: each is taken apart once, not once a transaction
patterns as (
  select journey, blueprint_id,
    case when :by = 'total' then null
      else cast(date_trunc(:by, started_at at time zone :zone) as date) end as period,
    verdict, step_verdicts, count(*) as n
  from scoped
  group by 1, 2, 3, 4, 5
)
select j.journey, p.period, cast(null as integer) as step_id, true as required,
  coalesce(sum(p.n) filter (where p.verdict = 'WELL'), 0) as well,
  coalesce(sum(p.n) filter (where p.verdict = 'NOT_WELL'), 0) as not_well,
  coalesce(sum(p.n) filter (where p.verdict = 'UNKNOWN'), 0) as unknown
from (select distinct journey from plans) j
left join patterns p on p.journey = j.journey
where :by = 'total' or p.journey is not null
group by j.journey, p.period
union all
select p.journey, p.period, s.step_id, bool_or(s.required),
  coalesce(sum(p.n) filter (where substr(p.step_verdicts, s.position + 1, 1) = 'W'), 0),
  coalesce(sum(p.n) filter (where substr(p.step_verdicts, s.position + 1, 1) = 'N'), 0),
  coalesce(sum(p.n) filter (where substr(p.step_verdicts, s.position + 1, 1) = 'U'), 0)
from patterns p
join blueprint_step s on s.blueprint_id = p.blueprint_id
group by p.journey, p.period, s.step_id
order by 1, 2, 3 nulls first
