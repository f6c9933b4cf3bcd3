-- grain: one transaction in scope in which something happened
with
--scope
select blueprint_id, verdict, step_verdicts, path_steps, path_gaps, path_waits
from scoped
where path_steps <> ''
