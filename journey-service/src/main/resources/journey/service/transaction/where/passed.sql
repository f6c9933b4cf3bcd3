-- the transaction came from a planned step to the next one: the first touchpoint of each, in this order
exists (
  select from blueprint_step s
  join term k on k.term_id = s.step_id
  join blueprint_step n on n.blueprint_id = s.blueprint_id and n.position = s.position + 1
  where s.blueprint_id = t.blueprint_id and k.code = :passed
    and (select min(p.occurred_at) from touchpoint p where p.transaction_id = t.transaction_id
        and p.step_id = s.step_id and p.applicable is distinct from false)
      <= (select min(p.occurred_at) from touchpoint p where p.transaction_id = t.transaction_id
        and p.step_id = n.step_id and p.applicable is distinct from false))
