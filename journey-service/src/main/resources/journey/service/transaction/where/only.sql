-- everything would be well if only this step were
(t.verdict = 'NOT_WELL'
  and exists (
    select from blueprint_step s join term k on k.term_id = s.step_id
    where s.blueprint_id = t.blueprint_id and k.code = :only and s.position = t.first_failing
      and length(replace(t.step_verdicts, 'N', '')) = length(t.step_verdicts) - 1)
  and not exists (
    select from blueprint_step s
    where s.blueprint_id = t.blueprint_id and s.required and substr(t.step_verdicts, s.position + 1, 1) = 'U'))
