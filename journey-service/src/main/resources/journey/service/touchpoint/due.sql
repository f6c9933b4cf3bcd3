coalesce(p.broken_promised_at, p.promised_at, (
      select min(b.occurred_at) + s.promise_seconds * interval '1 second'
      from touchpoint b
      where b.transaction_id = p.transaction_id and b.step_id = s.promise_after_id
        and b.applicable is distinct from false))
