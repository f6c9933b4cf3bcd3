-- grain: one row; unit: transactions
with
--plans
select coalesce(sum(x.transactions), 0)
from plans b
cross join lateral (
  select count(*) as transactions
  from transaction t
  where t.blueprint_id = b.blueprint_id{{limits}}
    and {{filter}}) x
