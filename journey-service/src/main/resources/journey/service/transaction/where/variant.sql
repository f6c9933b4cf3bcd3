-- the touchpoints came in one order, told by the beginning of the hash of its codes
starts_with((
  select md5(string_agg(k.code, chr(10)
    order by p.occurred_at, s.position nulls last, p.step_id, p.occurrence))
  from touchpoint p
  join term k on k.term_id = p.step_id
  left join blueprint_step s on s.blueprint_id = t.blueprint_id and s.step_id = p.step_id
  where p.transaction_id = t.transaction_id and p.occurred_at is not null and p.applicable is distinct from false),
  :variant)
