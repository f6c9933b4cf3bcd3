-- grain: one customer; unit: transactions, touchpoints
select count(*) as transactions, count(*) filter (where t.state = 'OPEN') as open, min(t.started_at) as first_seen,
  (select count(*) from touchpoint p
    join transaction o on o.transaction_id = p.transaction_id
    where o.customer_id = :customer) as touchpoints
from transaction t
where t.customer_id = :customer
