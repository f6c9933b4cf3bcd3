-- grain: one shape; unit: transactions
with
--plans
select x.shape, sum(x.transactions) as transactions
from plans b
cross join lateral (
  select t.shape, count(*) as transactions
  from transaction t
  where t.blueprint_id = b.blueprint_id{{limits}}
  group by t.shape) x
group by x.shape
order by transactions desc, x.shape
