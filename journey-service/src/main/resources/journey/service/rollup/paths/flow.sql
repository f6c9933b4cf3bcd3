-- grain: one pair of steps of one month or change of it, one directly followed by the other; unit: pairs by class of time
with
--counted flow
select blueprint_id, from_id, to_id, passing, array_send(pairs) as pairs
from flow
