-- grain: one journey and period (step_id null: its transactions) or one of its steps in it; unit: counts by verdict
with
--counted verdict, step by verdict
,
-- the period of :by = 'total' is the beginning of time, so that periods join by being equal
transactions as (
  select p.journey, v.blueprint_id,
    case when :by = 'total' then date '-infinity'
      else cast(date_trunc(:by, cast(v.day as timestamp)) as date) end as period,
    sum(v.well) as well, sum(v.not_well) as not_well, sum(v.unknown) as unknown
  from verdict v
  join plans p on p.blueprint_id = v.blueprint_id
  group by 1, 2, 3
  having sum(v.well) + sum(v.not_well) + sum(v.unknown) > 0
),
steps as (
  select s.blueprint_id, s.position,
    case when :by = 'total' then date '-infinity'
      else cast(date_trunc(:by, cast(s.day as timestamp)) as date) end as period,
    sum(s.well) as well, sum(s.not_well) as not_well, sum(s.unknown) as unknown
  from step s
  group by 1, 2, 3
),
-- added up, not joined by period: however wrongly their sizes are guessed, this stays one pass
counted_steps as (
  select blueprint_id, period, position, well, not_well, unknown, false as begun
  from steps
  union all
  select t.blueprint_id, t.period, b.position, 0, 0, 0, true
  from transactions t
  join blueprint_step b on b.blueprint_id = t.blueprint_id
)
select j.journey, nullif(t.period, date '-infinity') as period, cast(null as integer) as step_id, true as required,
  cast(coalesce(sum(t.well), 0) as bigint) as well,
  cast(coalesce(sum(t.not_well), 0) as bigint) as not_well,
  cast(coalesce(sum(t.unknown), 0) as bigint) as unknown
from (select distinct journey from plans) j
left join transactions t on t.journey = j.journey
where :by = 'total' or t.journey is not null
group by j.journey, t.period
union all
select p.journey, nullif(s.period, date '-infinity'), b.step_id, bool_or(b.required),
  cast(sum(s.well) as bigint), cast(sum(s.not_well) as bigint), cast(sum(s.unknown) as bigint)
from counted_steps s
join blueprint_step b on b.blueprint_id = s.blueprint_id and b.position = s.position
join plans p on p.blueprint_id = s.blueprint_id
group by p.journey, s.period, b.step_id
having bool_or(s.begun)
order by 1, 2, 3 nulls first
