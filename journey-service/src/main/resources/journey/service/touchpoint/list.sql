-- grain: one touchpoint, in one of two orders; by the beginning of transactions each plan gives its own in the order of its
-- index
with
--plans
,
listed as (
  select x.*
  from plans b
  cross join lateral (
    select t.reference as transaction, t.customer_id, t.started_at, p.*, s.name,
      {{due}} as due_at, c.name as cause_name
{{behind}}
      and t.blueprint_id = b.blueprint_id{{limits}}
    order by {{order}}
    limit cast(:offset as bigint) + :limit) x
  order by {{order}}
  limit :limit offset :offset
)
select l.transaction, c.reference as customer, c.name as customer_name, k.code as step, l.name, l.occurred_at, l.due_at,
  h.code as channel, d.code as department, e.code as employee, l.verdict, l.moment,
  coalesce(l.cause_name, u.code) as caused_by, l.note
from listed l
left join customer c on c.customer_id = l.customer_id
join term k on k.term_id = l.step_id
left join term h on h.term_id = l.channel_id
left join term d on d.term_id = l.department_id
left join term e on e.term_id = l.employee_id
left join term u on u.term_id = l.caused_by_id
order by {{order}}
