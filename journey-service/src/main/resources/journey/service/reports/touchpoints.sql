-- grain: one touchpoint of a transaction in scope; scores 0 to 100, measures as recorded, words by their numbers
with
--scope
select t.reference as transaction, p.step_id, p.occurrence, p.occurred_at, p.promised_at, p.channel_id,
  p.department_id, p.employee_id, p.what_score, p.how_score, p.score, p.verdict, p.done, p.effort, p.rework,
  p.satisfaction, p.feeling, p.clarity, p.respect, p.recognition, p.applicable, p.initiated_by, p.moment,
  p.caused_by_id, p.reference, t.journey, p.note, t.blueprint_id,
  coalesce(p.first_promised_at, p.promised_at) as first_promised_at
from scoped t
join touchpoint p on p.transaction_id = t.transaction_id
where (cast(:own_channel as text) is null
    or p.channel_id = (select term_id from term where kind = 'CHANNEL' and code = :own_channel))
  and (cast(:own_department as text) is null
    or coalesce(
      p.department_id,
      (select s.department_id from blueprint_step s where s.blueprint_id = t.blueprint_id and s.step_id = p.step_id))
      = (select term_id from term where kind = 'DEPARTMENT' and code = :own_department))
  and (cardinality(cast(:employees as text[])) = 0
    or p.employee_id = any(array(
      select term_id from term where kind = 'EMPLOYEE' and code = any(cast(:employees as text[])))))
