-- grain: one planned step; unit: touchpoints, feeling on 1 to 5, promises, seconds until the next planned step
with
--scope
,
planned as (
  select p.transaction_id, p.occurred_at, p.feeling, p.satisfaction, p.score, s.position, s.promise_seconds,
    coalesce(p.promised_at, (
      select min(a.occurred_at) from touchpoint a
      where a.transaction_id = p.transaction_id and a.step_id = s.promise_after_id
        and a.applicable is distinct from false) + s.promise_seconds * interval '1 second') as due_at
  from scoped t
  join touchpoint p on p.transaction_id = t.transaction_id
  join blueprint_step s on s.blueprint_id = t.blueprint_id and s.step_id = p.step_id
  where p.occurred_at is not null and p.applicable is distinct from false
),
firsts as (
  select transaction_id, position, min(occurred_at) as first_at
  from planned
  group by transaction_id, position
),
waits as (
  select position, extract(epoch from lead(first_at) over w - first_at) as seconds,
    lead(position) over w - position as distance
  from firsts
  window w as (partition by transaction_id order by position)
),
waiting as (
  select position,
    percentile_cont(0.5) within group (order by seconds) as median_wait,
    percentile_cont(0.9) within group (order by seconds) as ninetieth_wait
  from waits
  where distance = 1 and seconds >= 0
  group by position
),
happened as (
  select p.position,
    count(*) as volume,
    avg(coalesce(p.feeling, p.satisfaction)) as feeling,
    percentile_cont(0.25) within group (order by coalesce(p.feeling, p.satisfaction)) as feeling_low,
    percentile_cont(0.75) within group (order by coalesce(p.feeling, p.satisfaction)) as feeling_high,
    avg(p.score) as score,
    count(p.due_at) as promised,
    count(*) filter (where p.occurred_at <= p.due_at) as kept,
    max(p.promise_seconds) as promise_seconds
  from planned p
  group by p.position
)
select h.*, w.median_wait, w.ninetieth_wait
from happened h
left join waiting w on w.position = h.position
order by h.position
