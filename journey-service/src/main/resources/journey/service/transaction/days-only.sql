-- grain: one day; unit: transactions that would be well (then: not_well now) if only one step were
with
--counted failure
select f.day, 0 as well, sum(f.transactions) as not_well, 0 as unknown
from failure f
join blueprint_step b on b.blueprint_id = f.blueprint_id and cast(b.position as text) = f.failing
where f.settled = 1 and b.step_id = (select term_id from term where kind = 'STEP' and code = :step)
group by f.day
