-- grain: one transaction in scope
scoped as (
  select t.*, b.journey, b.version, c.reference as customer
  from transaction t
  join plans b on b.blueprint_id = t.blueprint_id
  left join customer c on c.customer_id = t.customer_id
  where (cast(:from as timestamptz) is null or t.started_at >= :from)
    and (cast(:to as timestamptz) is null or t.started_at < :to)
    and (cast(:channel as text) is null
      or t.channel_id = (select term_id from term where kind = 'CHANNEL' and code = :channel))
    and (cast(:segment as text) is null
      or t.scope_segment_id = (select term_id from term where kind = 'SEGMENT' and code = :segment))
    and (cast(:department as text) is null
      or exists (
        select 1 from blueprint_step s join term d on d.term_id = s.department_id
        where s.blueprint_id = t.blueprint_id and d.kind = 'DEPARTMENT' and d.code = :department)
      or exists (
        select 1 from touchpoint p join term d on d.term_id = p.department_id
        where p.transaction_id = t.transaction_id and d.kind = 'DEPARTMENT' and d.code = :department))
    and (cardinality(cast(:employees as text[])) = 0
      or exists (
        select 1 from touchpoint p join term e on e.term_id = p.employee_id
        where p.transaction_id = t.transaction_id and e.kind = 'EMPLOYEE'
          and e.code = any(cast(:employees as text[]))))
)
