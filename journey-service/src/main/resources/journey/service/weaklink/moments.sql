-- grain: parts of the sums of one overall answer and set of measured steps; unit: transactions, hundredths of a point,
-- their squares
with
--counted comoment
select c.blueprint_id, c.overall, c.measured, array_send(c.sums) as sums
from comoment c
