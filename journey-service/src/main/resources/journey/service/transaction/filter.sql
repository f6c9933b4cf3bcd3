(cast(:verdict as text) is null or t.verdict = :verdict)
  and (cast(:reference as text) is null or starts_with(t.reference, :reference))
  and (cast(:step as text) is null or exists (
    select 1 from blueprint_step s join term k on k.term_id = s.step_id
    where s.blueprint_id = t.blueprint_id and k.code = :step
      and (cast(:stepVerdict as text) is null or substr(t.step_verdicts, s.position + 1, 1) = :stepVerdict)))
  and (cast(:failing as text) is null
    or (:failing = 'unassigned' and t.first_failing = -1)
    or exists (
      select 1 from blueprint_step s join term k on k.term_id = s.step_id
      where s.blueprint_id = t.blueprint_id and k.code = :failing and s.position = t.first_failing))
  and (cast(:only as text) is null or (
    t.verdict = 'NOT_WELL'
    and exists (
      select 1 from blueprint_step s join term k on k.term_id = s.step_id
      where s.blueprint_id = t.blueprint_id and k.code = :only and s.position = t.first_failing
        and length(replace(t.step_verdicts, 'N', '')) = length(t.step_verdicts) - 1)
    and not exists (
      select 1 from blueprint_step s
      where s.blueprint_id = t.blueprint_id and s.required and substr(t.step_verdicts, s.position + 1, 1) = 'U')))
