-- grain: the touchpoint directly before p, in the order of the flow
      select q.step_id
      from touchpoint q
      left join blueprint_step o on o.blueprint_id = t.blueprint_id and o.step_id = q.step_id
      where q.transaction_id = p.transaction_id and q.occurred_at is not null and q.applicable is distinct from false
        and (q.occurred_at, coalesce(o.position, 2147483647), q.step_id, q.occurrence)
          < (p.occurred_at, coalesce(s.position, 2147483647), p.step_id, p.occurrence)
      order by q.occurred_at desc, coalesce(o.position, 2147483647) desc, q.step_id desc, q.occurrence desc
      limit 1
