-- grain: one week and planned step; unit: counts of transactions by the step's verdict
with
--counted step by verdict
select s.blueprint_id, s.position, cast(date_trunc('week', cast(s.day as timestamp)) as date) as monday,
  sum(s.well) as well, sum(s.not_well) as not_well, sum(s.unknown) as unknown
from step s
where cast(:position as integer) is null or s.position = :position
group by 1, 2, 3
order by 1, 2, 3
