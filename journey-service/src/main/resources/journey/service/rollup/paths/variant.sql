-- grain: one order of steps; unit: transactions
with
--counted variant
select blueprint_id, steps, sum(transactions) as transactions, sum(well) as well, sum(not_well) as not_well
from variant
group by blueprint_id, steps
