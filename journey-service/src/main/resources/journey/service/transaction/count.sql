-- grain: one row; unit: transactions
with
--scope
select count(*)
from scoped t
where {{filter}}
