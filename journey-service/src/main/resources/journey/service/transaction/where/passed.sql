-- the transaction came from a planned step to the next planned step that came: the first touchpoint of each, in this order
exists (
  select from blueprint_step s
  join term k on k.term_id = s.step_id
  cross join lateral (
    select min(p.occurred_at) as at from touchpoint p
    where p.transaction_id = t.transaction_id and p.step_id = s.step_id and p.applicable is distinct from false) here
  cross join lateral (
    select n.position, k.code, min(p.occurred_at) as at
    from blueprint_step n
    join term k on k.term_id = n.step_id
    join touchpoint p on p.transaction_id = t.transaction_id and p.step_id = n.step_id
    where n.blueprint_id = s.blueprint_id and n.position > s.position
      and p.occurred_at is not null and p.applicable is distinct from false
    group by n.position, k.code
    order by n.position
    limit 1) following
  where s.blueprint_id = t.blueprint_id and k.code = :passed
    and (cast(:reached as text) is null or following.code = :reached) and here.at <= following.at)
