-- grain: one planned step and class of waiting time until the next one; unit: waits
with
--counted wait
select position, bucket, sum(waits) as waits
from wait
group by position, bucket
having sum(waits) > 0
order by position, bucket
