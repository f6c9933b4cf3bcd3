-- grain: one journey with open transactions; unit: transactions
with
--plans
select b.journey, sum(x.open) as open, sum(x.due) as due
from plans b
cross join lateral (
  select count(*) as open, count(*) filter (where t.due_at <= :due) as due
  from transaction t
  where t.blueprint_id = b.blueprint_id and t.state = 'OPEN'{{limits}}) x
group by b.journey
having sum(x.open) > 0
order by open desc, b.journey
