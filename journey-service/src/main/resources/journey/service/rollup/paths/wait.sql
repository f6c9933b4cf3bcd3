-- grain: one planned step of one month or change of it; unit: waits until the next one that came by class of time
with
--counted wait
select blueprint_id, position, next_position, array_send(waits) as waits
from wait
