-- the first step not well
(:failing = 'unassigned' and t.first_failing = -1
  or exists (
    select from blueprint_step s join term k on k.term_id = s.step_id
    where s.blueprint_id = t.blueprint_id and k.code = :failing and s.position = t.first_failing))
