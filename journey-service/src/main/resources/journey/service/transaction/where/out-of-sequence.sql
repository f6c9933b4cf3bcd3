-- a planned step came before an earlier one of the plan
exists (
  select
  from blueprint_step s
  join term k on k.term_id = s.step_id
  where s.blueprint_id = t.blueprint_id and k.code = :deviant
    and (select min(p.occurred_at) from touchpoint p
      where p.transaction_id = t.transaction_id and p.step_id = s.step_id and p.applicable is distinct from false)
    < (select max(f.first_at)
      from blueprint_step e
      cross join lateral (
        select min(p.occurred_at) as first_at from touchpoint p
        where p.transaction_id = t.transaction_id and p.step_id = e.step_id and p.applicable is distinct from false) f
      where e.blueprint_id = t.blueprint_id and e.position < s.position))
