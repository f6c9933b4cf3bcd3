--if from
and t.started_at >= :from
--if to
and t.started_at < :to
--if channel
and t.channel_id = (select term_id from term where kind = 'CHANNEL' and code = :channel)
--if segment
and t.scope_segment_id = (select term_id from term where kind = 'SEGMENT' and code = :segment)
--if department
and (exists (
    select 1 from blueprint_step s join term d on d.term_id = s.department_id
    where s.blueprint_id = t.blueprint_id and d.kind = 'DEPARTMENT' and d.code = :department)
  or (select term_id from term where kind = 'DEPARTMENT' and code = :department) = any(t.other_departments))
--if employees
and exists (
  select 1 from touchpoint p join term e on e.term_id = p.employee_id
  where p.transaction_id = t.transaction_id and e.kind = 'EMPLOYEE' and e.code = any(cast(:employees as text[])))
