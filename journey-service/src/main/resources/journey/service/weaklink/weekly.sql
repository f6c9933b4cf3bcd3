-- grain: one week and version of a journey (failing null) or set of steps that failed in it; unit: transactions
with
--counted failure, verdict
select v.blueprint_id, cast(date_trunc('week', cast(v.day as timestamp)) as date) as monday,
  cast(null as integer) as settled, cast(null as text) as failing,
  sum(v.well) as well, sum(v.not_well) as not_well, sum(v.unknown) as unknown,
  sum(v.full_well) as full_well, sum(v.full_not_well) as full_not_well
from verdict v
group by 1, 2
union all
select f.blueprint_id, cast(date_trunc('week', cast(f.day as timestamp)) as date), f.settled, f.failing, 0,
  sum(f.transactions), 0, 0, 0
from failure f
group by 1, 2, 3, 4
having sum(f.transactions) <> 0
