-- grain: one order in which touchpoints came, numbers of steps; unit: transactions
with
--counted variant
select v.blueprint_id, v.steps, sum(v.transactions) as transactions, sum(v.well) as well, sum(v.not_well) as not_well
from variant v
group by v.blueprint_id, v.steps
having sum(v.transactions) > 0
order by v.blueprint_id, transactions desc, v.steps
