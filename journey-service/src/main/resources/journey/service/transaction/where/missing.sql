-- a required step of a closed transaction never came
(t.state <> 'OPEN'
  and exists (
    select
    from blueprint_step s
    join term k on k.term_id = s.step_id
    cross join lateral (
      select count(*) as recorded, count(*) filter (where p.applicable is distinct from false) as applied,
        count(*) filter (where p.applicable is distinct from false and (p.occurred_at is not null or p.promised_at is null
          or num_nonnulls(p.done, p.effort, p.rework, p.satisfaction, p.feeling, p.clarity, p.respect, p.recognition) > 0))
          as came
      from touchpoint p
      where p.transaction_id = t.transaction_id and p.step_id = s.step_id) p
    where s.blueprint_id = t.blueprint_id and k.code = :deviant and s.required
      and p.came = 0 and (p.recorded = 0 or p.applied > 0)))
