-- grain: one planned step of a version in scope; unit: counts of transactions by the step's verdict
with
--counted step by verdict
,
-- added up first: the plan's steps find one row each
sums as materialized (
  select blueprint_id, position, sum(well) as well, sum(not_well) as not_well, sum(unknown) as unknown
  from step
  group by blueprint_id, position
)
select b.journey, b.version, k.code as step,
  coalesce(c.well, 0) as well,
  coalesce(c.not_well, 0) as not_well,
  coalesce(c.unknown, 0) as unknown,
  s.target, s.name, s.stage, d.code as department, s.position
from plans b
join blueprint_step s on s.blueprint_id = b.blueprint_id
join term k on k.term_id = s.step_id
left join term d on d.term_id = s.department_id
left join sums c on c.blueprint_id = s.blueprint_id and c.position = s.position
order by b.journey, b.version, s.position
