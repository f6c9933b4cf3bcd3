-- grain: one transaction in scope in which something happened
with
--scope
select blueprint_id, verdict, path_steps, path_gaps, path_waits
from scoped
where path_steps <> ''
