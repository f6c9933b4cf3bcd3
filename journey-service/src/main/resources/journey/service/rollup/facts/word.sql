-- grain: one place, planned step (-1: none) and word; unit: touchpoints
with told as (
  select c.blueprint_id, c.day, c.channel_id, c.segment_id, c.departments, p.step_id, p.channel_id as own_channel_id,
    p.moment, p.occurred_at is not null and p.applicable is distinct from false as happened,
    plan.position, cause.position as cause
  from cases c
  join touchpoint p on p.transaction_id = c.transaction_id
  left join blueprint_step plan on plan.blueprint_id = c.blueprint_id and plan.step_id = p.step_id
  left join blueprint_step cause on cause.blueprint_id = c.blueprint_id and cause.step_id = p.caused_by_id
),
words as (
  select blueprint_id, day, channel_id, segment_id, departments, position, 1 as kind,
    cast(own_channel_id as text) as word
  from told
  where position is not null and own_channel_id is not null and happened
  union all
  select blueprint_id, day, channel_id, segment_id, departments, position, 2, moment
  from told
  where position is not null and moment is not null
  union all
  select blueprint_id, day, channel_id, segment_id, departments, coalesce(cause, -1), 3, cast(step_id as text)
  from told
  where position is null
)
select blueprint_id, day, channel_id, segment_id, departments, position as a, kind as b, 0 as c, word,
  array[count(*)] as n
from words
group by blueprint_id, day, channel_id, segment_id, departments, position, kind, word
