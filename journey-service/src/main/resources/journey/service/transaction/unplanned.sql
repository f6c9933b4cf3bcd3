-- grain: one contact, in some transactions, that the plan does not have, and the planned step that happened last before it
select t.reference as transaction, coalesce((
    select s.position
    from touchpoint q
    join blueprint_step s on s.blueprint_id = t.blueprint_id and s.step_id = q.step_id
    where q.transaction_id = t.transaction_id and q.applicable is distinct from false and q.occurred_at <= p.occurred_at
    order by q.occurred_at desc, s.position desc
    limit 1), -1) as after
from transaction t
join touchpoint p on p.transaction_id = t.transaction_id
where t.transaction_id = any(:ids)
  and not exists (select from blueprint_step b where b.blueprint_id = t.blueprint_id and b.step_id = p.step_id)
order by t.reference, p.occurred_at nulls last, p.step_id, p.occurrence
