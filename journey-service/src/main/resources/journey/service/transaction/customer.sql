-- grain: one transaction of a customer, the latest first
select t.reference, t.reference_label, j.code as journey, b.version, c.reference as customer, c.name as customer_name,
  t.started_at, t.state, t.verdict, t.score, t.grade, t.shape, t.coverage, t.first_failing, t.step_verdicts
from transaction t
join blueprint b on b.blueprint_id = t.blueprint_id
join journey j on j.journey_id = b.journey_id
join customer c on c.customer_id = t.customer_id
where t.customer_id = :customer
order by t.started_at desc, t.transaction_id
limit :limit
