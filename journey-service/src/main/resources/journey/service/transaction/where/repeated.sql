-- a planned step came more than once
exists (
  select
  from blueprint_step s
  join term k on k.term_id = s.step_id
  where s.blueprint_id = t.blueprint_id and k.code = :deviant
    and (select count(*) from touchpoint p
      where p.transaction_id = t.transaction_id and p.step_id = s.step_id
        and p.occurred_at is not null and p.applicable is distinct from false) > 1)
