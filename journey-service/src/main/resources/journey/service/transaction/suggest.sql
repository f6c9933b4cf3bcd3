-- grain: one transaction, the latest first
select t.reference, j.code as journey, c.name as customer_name
from transaction t
left join journey j on j.journey_id = t.journey_id
left join customer c on c.customer_id = t.customer_id
where t.reference like :beginning
order by t.started_at desc, t.transaction_id
limit :limit
