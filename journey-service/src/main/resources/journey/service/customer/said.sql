-- grain: one answer of a customer, the latest first
select t.reference, j.code as journey, a.answered_at, a.everything, a.overall, a.return_intent, a.comment,
  array(select k.code from term k where k.term_id = any(a.not_well) order by k.code) as not_well
from transaction t
join answer a on a.transaction_id = t.transaction_id
left join journey j on j.journey_id = t.journey_id
where t.customer_id = :customer
order by coalesce(a.answered_at, t.started_at) desc, t.transaction_id, a.reference
limit :limit
