-- grain: one version of a journey in scope (journey given), or one period of its transactions (position null), or one of
-- its steps in it; unit: counts by verdict. Who asks adds versions up: that needs no join here.
with
--counted verdict, step by verdict
select p.blueprint_id, p.journey, cast(null as date) as period, cast(null as integer) as position,
  cast(0 as bigint) as well, cast(0 as bigint) as not_well, cast(0 as bigint) as unknown,
  cast(0 as bigint) as full_well, cast(0 as bigint) as full_not_well
from plans p
union all
select v.blueprint_id, null, case when :by <> 'total' then cast(date_trunc(:by, cast(v.day as timestamp)) as date) end,
  null, cast(sum(v.well) as bigint), cast(sum(v.not_well) as bigint), cast(sum(v.unknown) as bigint),
  cast(sum(v.full_well) as bigint), cast(sum(v.full_not_well) as bigint)
from verdict v
group by 1, 3
union all
select s.blueprint_id, null, case when :by <> 'total' then cast(date_trunc(:by, cast(s.day as timestamp)) as date) end,
  s.position, cast(sum(s.well) as bigint), cast(sum(s.not_well) as bigint), cast(sum(s.unknown) as bigint), 0, 0
from step s
group by 1, 3, 4
