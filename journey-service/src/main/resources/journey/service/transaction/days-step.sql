-- grain: one day; unit: transactions by the verdict of one step
with
--counted step by verdict
select s.day, sum(s.well) as well, sum(s.not_well) as not_well, sum(s.unknown) as unknown
from step s
join blueprint_step b on b.blueprint_id = s.blueprint_id and b.position = s.position
where b.step_id = (select term_id from term where kind = 'STEP' and code = :step)
group by s.day
