-- grain: one journey with open transactions; unit: transactions
with
--scope
select t.journey, count(*) as open, count(*) filter (where t.due_at <= :due) as due
from scoped t
where t.state = 'OPEN'
group by t.journey
order by open desc, t.journey
