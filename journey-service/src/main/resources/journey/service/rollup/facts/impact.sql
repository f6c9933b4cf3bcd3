-- grain: one month, planned step, how it was done and overall answer; unit: transactions, hundredths of a point
with
--answered
,
done as (
  select w.blueprint_id, w.month, s.position, w.overall, substr(w.step_verdicts, s.position + 1, 1) as verdict,
    w.step_scores[s.position + 1] as score
  from answered w
  join blueprint_step s on s.blueprint_id = w.blueprint_id
)
select blueprint_id, month as day, 0 as channel_id, 0 as segment_id, cast('{}' as integer[]) as departments,
  position as a, case when verdict = 'N' then 0 when score >= 80 then 2 else 1 end as b, overall as c, '' as word,
  array[count(*), count(score), coalesce(sum(floor(cast(score as float8) * 100 + 0.5)), 0)]::bigint[] as n
from done
where verdict in ('W', 'N')
group by blueprint_id, month, position, 7, overall
