-- grain: one planned step and class of waiting time until the next one (bucket null: its promises); unit: waits, touchpoints
with
--counted wait, step
select w.blueprint_id, w.position, w.bucket, sum(w.waits) as waits, 0 as promised, 0 as kept
from wait w
group by w.blueprint_id, w.position, w.bucket
having sum(w.waits) > 0
union all
select s.blueprint_id, s.position, null, 0, sum(s.promised), sum(s.kept)
from step s
group by s.blueprint_id, s.position
