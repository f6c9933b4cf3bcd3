-- grain: one version of a journey in scope (failing null) or one set of steps that failed in it; unit: transactions
with
--counted failure, verdict
select p.blueprint_id, cast(null as integer) as settled, cast(null as text) as failing,
  coalesce(sum(v.well), 0) as well, coalesce(sum(v.not_well), 0) as not_well, coalesce(sum(v.unknown), 0) as unknown,
  coalesce(sum(v.full_well), 0) as full_well, coalesce(sum(v.full_not_well), 0) as full_not_well
from plans p
left join verdict v on v.blueprint_id = p.blueprint_id
group by p.blueprint_id
union all
select f.blueprint_id, f.settled, f.failing, 0, sum(f.transactions), 0, 0, 0
from failure f
group by f.blueprint_id, f.settled, f.failing
having sum(f.transactions) <> 0
