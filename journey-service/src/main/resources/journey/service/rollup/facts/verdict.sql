-- grain: one place; unit: transactions
select blueprint_id, day, channel_id, segment_id, departments, 0 as a, 0 as b, 0 as c, '' as word,
  array[
    count(*) filter (where verdict = 'WELL'),
    count(*) filter (where verdict = 'NOT_WELL'),
    count(*) filter (where verdict = 'UNKNOWN'),
    count(*) filter (where verdict = 'WELL' and fully_measured),
    count(*) filter (where verdict = 'NOT_WELL' and fully_measured)] as n
from cases
group by blueprint_id, day, channel_id, segment_id, departments
