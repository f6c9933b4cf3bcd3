-- grain: one month, place, planned step, how it was done and overall answer; unit: transactions, hundredths of a point
with
--answered
,
done as (
  select w.blueprint_id, w.month, w.channel_id, w.segment_id, w.departments, s.position, w.overall, substr(w.step_verdicts, s.position + 1, 1) as verdict,
    w.step_scores[s.position + 1] as score
  from answered w
  join blueprint_step s on s.blueprint_id = w.blueprint_id
)
select blueprint_id, month as day, channel_id, segment_id, departments,
  position as a, case when verdict = 'N' then 0 when score >= 80 then 2 else 1 end as b, overall as c, '' as word,
  array[count(*), count(score), coalesce(sum(floor(cast(score as float8) * 100 + 0.5)), 0)]::bigint[] as n
from done
where verdict in ('W', 'N')
group by blueprint_id, month, channel_id, segment_id, departments, position, 7, overall
