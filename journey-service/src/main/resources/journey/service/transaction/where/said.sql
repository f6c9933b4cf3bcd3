-- the customer commented on a planned step
(t.commented_steps is not null and exists (
  select from blueprint_step s join term k on k.term_id = s.step_id
  where s.blueprint_id = t.blueprint_id and k.code = :said and s.position = any(t.commented_steps)))
