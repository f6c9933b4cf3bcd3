-- grain: one place; unit: counts of transactions by the step's verdict
with
--counted step by verdict
select s.dimension, x.code, sum(s.well) as well, sum(s.not_well) as not_well, sum(s.unknown) as unknown
from step s
join term x on x.term_id = s.place_id
where s.position = :position
group by s.dimension, x.code
having sum(s.well) + sum(s.not_well) + sum(s.unknown) > 0
order by s.dimension, x.code
