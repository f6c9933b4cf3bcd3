-- grain: one planned step, way in which it was done and overall answer; unit: transactions, hundredths of a point
with
--counted impact
select i.blueprint_id, i.position, i.band, i.overall, sum(i.transactions) as transactions, sum(i.scored) as scored,
  sum(i.score_sum) as score_sum
from impact i
group by i.blueprint_id, i.position, i.band, i.overall
