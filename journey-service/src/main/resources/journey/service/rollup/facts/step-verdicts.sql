-- grain: one place and planned step; unit: transactions by verdict; nothing of what its touchpoints say
with
--judged
select blueprint_id, day, channel_id, segment_id, departments, position as a, 0 as b, 0 as c, '' as word,
  array[coalesce(well, 0), coalesce(not_well, 0), coalesce(unknown, 0), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]::bigint[] as n
from judged
