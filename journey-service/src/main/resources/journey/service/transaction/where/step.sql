-- a planned step had one of these verdicts
exists (
  select from blueprint_step s join term k on k.term_id = s.step_id
  where s.blueprint_id = t.blueprint_id and k.code = :step
    and strpos(:letters, substr(t.step_verdicts, s.position + 1, 1)) > 0)
