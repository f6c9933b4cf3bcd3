-- a planned step was not well, and it is not that it never came
(exists (
    select from blueprint_step s join term k on k.term_id = s.step_id
    where s.blueprint_id = t.blueprint_id and k.code = :deviant and substr(t.step_verdicts, s.position + 1, 1) = 'N')
  and not {{missing}})
