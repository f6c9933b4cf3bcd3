-- grain: one month, overall answer and set of measured steps; unit: transactions, hundredths of a point, their squares
with
--answered
,
scores as (
  select w.blueprint_id, w.month, w.overall, w.transaction_id, u.position,
    cast(floor(cast(u.score as float8) * 100 + 0.5) as bigint) as score
  from answered w
  cross join unnest(w.step_scores) with ordinality u(score, position)
  where cardinality(w.step_scores) <= 60
),
measured as (
  select blueprint_id, month, overall, transaction_id,
    string_agg(case when score is null then '0' else '1' end, '' order by position) as measured
  from scores
  group by blueprint_id, month, overall, transaction_id
),
parts as (
  select blueprint_id, month, overall, measured, 0 as i, 0 as j, count(*) as part
  from measured
  group by blueprint_id, month, overall, measured
  union all
  select m.blueprint_id, m.month, m.overall, m.measured, 0, x.position, sum(x.score)
  from measured m
  join scores x on x.transaction_id = m.transaction_id and x.score is not null
  group by m.blueprint_id, m.month, m.overall, m.measured, x.position
  union all
  select m.blueprint_id, m.month, m.overall, m.measured, x.position, y.position, sum(x.score * y.score)
  from measured m
  join scores x on x.transaction_id = m.transaction_id and x.score is not null
  join scores y on y.transaction_id = m.transaction_id and y.score is not null and y.position >= x.position
  group by m.blueprint_id, m.month, m.overall, m.measured, x.position, y.position
)
select blueprint_id, month as day, 0 as channel_id, 0 as segment_id, cast('{}' as integer[]) as departments,
  overall as a, 0 as b, 0 as c, measured as word, array_agg(cast(part as bigint) order by i, j) as n
from parts
group by blueprint_id, month, overall, measured
