-- grain: one month, place, pair of steps, one directly followed by the other, whether only
-- steps that do not apply lie between, and class of the time between; unit: pairs
with ordered as (
  select c.blueprint_id, cast(date_trunc('month', cast(c.day as timestamp)) as date) as month, c.transaction_id,
    c.channel_id, c.segment_id, c.departments, c.step_verdicts, p.step_id, p.occurred_at, s.position,
    lag(s.position) over in_time as from_position,
    lag(p.step_id) over in_time as from_id,
    lag(p.occurred_at) over in_time as from_at,
    lead(p.step_id) over in_time as next_id
  from cases c
  join touchpoint p on p.transaction_id = c.transaction_id
  left join blueprint_step s on s.blueprint_id = c.blueprint_id and s.step_id = p.step_id
  where p.occurred_at is not null and p.applicable is distinct from false
  window in_time as (
    partition by c.transaction_id order by p.occurred_at, s.position nulls last, p.step_id, p.occurrence)
),
pairs as (
  select blueprint_id, month, channel_id, segment_id, departments, coalesce(from_id, 0) as from_id, step_id as to_id,
    case when from_id is null then 1
      else width_bucket(cast(floor(extract(epoch from occurred_at - from_at)) as bigint), cast(:buckets as bigint[]))
    end as bucket,
    step_verdicts, case when from_id is null then -1 else from_position end as first, position as last
  from ordered
  union all
  select blueprint_id, month, channel_id, segment_id, departments, step_id, 0, 1, step_verdicts, position, 2147483647
  from ordered
  where next_id is null
),
passing as (
  select x.*, case when x.last > x.first + 1 and (
      select count(*) > 0 and bool_and(substr(x.step_verdicts, b.position + 1, 1) = '-')
      from blueprint_step b
      where b.blueprint_id = x.blueprint_id and b.required and b.position > x.first and b.position < x.last)
    then 'inapplicable' else '' end as passing
  from pairs x
)
select blueprint_id, month as day, channel_id, segment_id, departments,
  from_id as a, to_id as b, bucket - 1 as c, passing as word, array[count(*)] as n
from passing
group by blueprint_id, month, channel_id, segment_id, departments, from_id, to_id, passing, bucket
