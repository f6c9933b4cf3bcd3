-- grain: one planned step of a version in scope; unit: counts of transactions by the step's verdict
with
--scope
,
-- strings of verdicts repeat: each is taken apart once, not once a transaction
patterns as (
  select blueprint_id, step_verdicts, count(*) as n
  from scoped
  group by blueprint_id, step_verdicts
)
select b.journey, b.version, k.code as step,
  coalesce(sum(p.n) filter (where substr(p.step_verdicts, s.position + 1, 1) = 'W'), 0) as well,
  coalesce(sum(p.n) filter (where substr(p.step_verdicts, s.position + 1, 1) = 'N'), 0) as not_well,
  coalesce(sum(p.n) filter (where substr(p.step_verdicts, s.position + 1, 1) = 'U'), 0) as unknown,
  s.target, s.name, s.stage, d.code as department, s.position
from plans b
join blueprint_step s on s.blueprint_id = b.blueprint_id
join term k on k.term_id = s.step_id
left join term d on d.term_id = s.department_id
left join patterns p on p.blueprint_id = s.blueprint_id
where cast(:department as text) is null or d.code = :department
group by b.journey, b.version, k.code, s.target, s.name, s.stage, d.code, s.position
order by b.journey, b.version, s.position
