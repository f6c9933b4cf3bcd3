-- grain: one month, place, planned step and class of time; unit: waits from its first touchpoint to the first of the next planned step that came
with firsts as (
  select c.blueprint_id, cast(date_trunc('month', cast(c.day as timestamp)) as date) as month, c.transaction_id,
    c.channel_id, c.segment_id, c.departments, s.position, min(p.occurred_at) as first_at
  from cases c
  join touchpoint p on p.transaction_id = c.transaction_id
  join blueprint_step s on s.blueprint_id = c.blueprint_id and s.step_id = p.step_id
  where p.occurred_at is not null and p.applicable is distinct from false
  group by c.blueprint_id, c.day, c.transaction_id, c.channel_id, c.segment_id, c.departments, s.position
),
waits as (
  select blueprint_id, month, channel_id, segment_id, departments, position,
    lead(first_at) over planned - first_at as wait,
    lead(position) over planned as next_position
  from firsts
  window planned as (partition by transaction_id order by position)
)
select blueprint_id, month as day, channel_id, segment_id, departments,
  position as a, next_position as b,
  width_bucket(cast(floor(extract(epoch from wait)) as bigint), cast(:buckets as bigint[])) - 1 as c, '' as word,
  array[count(*)] as n
from waits
where wait >= interval '0'
group by blueprint_id, month, channel_id, segment_id, departments, position, next_position, 8
