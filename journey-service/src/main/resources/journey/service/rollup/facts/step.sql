-- grain: one place and planned step; unit: transactions by verdict, touchpoints, hundredths of a point
with
--judged
,
-- when promises began that run from another step
begun as (
  select c.transaction_id, s.position, min(p.occurred_at) as begun_at
  from cases c
  join blueprint_step s on s.blueprint_id = c.blueprint_id and s.promise_after_id is not null
  join touchpoint p on p.transaction_id = c.transaction_id and p.step_id = s.promise_after_id
  where p.applicable is distinct from false
  group by c.transaction_id, s.position
),
happened as (
  select c.blueprint_id, c.day, c.channel_id, c.segment_id, c.departments, s.position, p.occurred_at, p.score,
    p.done is distinct from false as done, cast(floor(cast(p.how_score as float8) * 100 + 0.5) as bigint) as how,
    p.satisfaction as said, num_nonnulls(p.feeling, p.clarity, p.respect, p.recognition) as noted,
    coalesce(p.feeling - 1, 0) + coalesce(p.clarity - 1, 0) + coalesce(p.respect - 1, 0)
      + coalesce(p.recognition - 1, 0) as noted_sum,
    coalesce(p.broken_promised_at, p.promised_at, b.begun_at + s.promise_seconds * interval '1 second') as due_at
  from cases c
  join touchpoint p on p.transaction_id = c.transaction_id
  join blueprint_step s on s.blueprint_id = c.blueprint_id and s.step_id = p.step_id
  left join begun b on b.transaction_id = c.transaction_id and b.position = s.position
  where p.occurred_at is not null and p.applicable is distinct from false
),
occurred as (
  select blueprint_id, day, channel_id, segment_id, departments, position,
    count(*) as touchpoints,
    count(score) as scored,
    sum(floor(cast(score as float8) * 100 + 0.5)) as score_sum,
    count(*) filter (where (how + 1250) / 2500 = 0) as feeling_1,
    count(*) filter (where (how + 1250) / 2500 = 1) as feeling_2,
    count(*) filter (where (how + 1250) / 2500 = 2) as feeling_3,
    count(*) filter (where (how + 1250) / 2500 = 3) as feeling_4,
    count(*) filter (where (how + 1250) / 2500 = 4) as feeling_5,
    count(due_at) filter (where done) as promised,
    count(*) filter (where done and occurred_at <= due_at) as kept,
    sum(how) as how_sum,
    count(said) as said,
    sum(said) as said_sum,
    count(*) filter (where noted > 0) as seen,
    sum((5000 * noted_sum + noted) / (2 * noted)) filter (where noted > 0) as seen_sum
  from happened
  group by blueprint_id, day, channel_id, segment_id, departments, position
),
-- required steps of closed transactions that never came
absent as (
  select c.blueprint_id, c.day, c.channel_id, c.segment_id, c.departments, s.position, count(*) as missing
  from cases c
  join blueprint_step s on s.blueprint_id = c.blueprint_id and s.required
  cross join lateral (
    select count(*) as recorded, count(*) filter (where applicable is distinct from false) as applied,
      count(*) filter (where applicable is distinct from false and (occurred_at is not null or promised_at is null
        or num_nonnulls(done, effort, rework, satisfaction, feeling, clarity, respect, recognition) > 0)) as came
    from touchpoint
    where transaction_id = c.transaction_id and step_id = s.step_id) p
  where c.closed and p.came = 0 and (p.recorded = 0 or p.applied > 0)
  group by c.blueprint_id, c.day, c.channel_id, c.segment_id, c.departments, s.position
),
-- promised and never come
broken as (
  select c.blueprint_id, c.day, c.channel_id, c.segment_id, c.departments, b.position, count(*) as broken
  from cases c
  cross join unnest(c.broken_promises) as b(position)
  group by c.blueprint_id, c.day, c.channel_id, c.segment_id, c.departments, b.position
),
-- added up, not joined: however wrongly their sizes are guessed, this stays one pass
all_sums as (
  select blueprint_id, day, channel_id, segment_id, departments, position, well, not_well, unknown,
    0 as touchpoints, 0 as scored, 0 as score_sum, 0 as feeling_1, 0 as feeling_2, 0 as feeling_3, 0 as feeling_4,
    0 as feeling_5, 0 as promised, 0 as kept, 0 as missing, 0 as broken, 0 as how_sum, 0 as said, 0 as said_sum, 0 as seen,
    0 as seen_sum
  from judged
  union all
  select blueprint_id, day, channel_id, segment_id, departments, position, 0, 0, 0,
    touchpoints, scored, score_sum, feeling_1, feeling_2, feeling_3, feeling_4, feeling_5, promised, kept, 0,
    0, how_sum, said, said_sum, seen, seen_sum
  from occurred
  union all
  select blueprint_id, day, channel_id, segment_id, departments, position, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, missing,
    0, 0, 0, 0, 0, 0
  from absent
  union all
  select blueprint_id, day, channel_id, segment_id, departments, position, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, broken, 0, 0,
    broken, 0, 0, 0, 0, 0
  from broken
)
select blueprint_id, day, channel_id, segment_id, departments, position as a, 0 as b, 0 as c, '' as word,
  array[
    coalesce(sum(well), 0), coalesce(sum(not_well), 0), coalesce(sum(unknown), 0),
    sum(touchpoints), sum(scored), coalesce(sum(score_sum), 0),
    sum(feeling_1), sum(feeling_2), sum(feeling_3), sum(feeling_4), sum(feeling_5), sum(promised), sum(kept), sum(missing),
    sum(broken), coalesce(sum(how_sum), 0), sum(said), coalesce(sum(said_sum), 0), sum(seen), coalesce(sum(seen_sum), 0)
    ]::bigint[]
    as n
from all_sums
group by blueprint_id, day, channel_id, segment_id, departments, position
