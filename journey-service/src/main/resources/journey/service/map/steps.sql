-- grain: one planned step that occurred or was promised; unit: touchpoints, hundredths of a point, feelings by value, promises
with
--counted step
select c.position,
  sum(c.touchpoints) as volume,
  sum(c.scored) as scored,
  sum(c.score_sum) as score_sum,
  sum(c.feeling_1) as feeling_1,
  sum(c.feeling_2) as feeling_2,
  sum(c.feeling_3) as feeling_3,
  sum(c.feeling_4) as feeling_4,
  sum(c.feeling_5) as feeling_5,
  sum(c.promised) as promised,
  sum(c.kept) as kept,
  sum(c.broken) as broken,
  sum(c.how_sum) as how_sum,
  sum(c.said) as said,
  sum(c.said_sum) as said_sum,
  sum(c.seen) as seen,
  sum(c.seen_sum) as seen_sum,
  max(s.promise_seconds) as promise_seconds
from step c
join blueprint_step s on s.blueprint_id = c.blueprint_id and s.position = c.position
group by c.position
having sum(c.touchpoints) > 0 or sum(c.promised) > 0
order by c.position
