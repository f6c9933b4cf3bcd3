-- grain: one transaction
with
--scope
select t.reference, t.reference_label, t.journey, t.version, t.customer, c.name as customer_name, t.started_at,
  t.state, t.verdict, t.score, t.grade, t.shape, t.coverage, t.first_failing, t.step_verdicts
from scoped t
left join customer c on c.customer_id = t.customer_id
where {{filter}}
order by {{order}}, t.transaction_id
limit :limit offset :offset
