-- grain: one planned step; unit: touchpoints
with
--counted step
select s.blueprint_id, s.position, sum(s.promised) as promised, sum(s.kept) as kept
from step s
group by s.blueprint_id, s.position
