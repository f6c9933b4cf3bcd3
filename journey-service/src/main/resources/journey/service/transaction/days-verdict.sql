-- grain: one day; unit: transactions of some verdicts
with
--counted verdict
select v.day, sum(v.well) as well, sum(v.not_well) as not_well, sum(v.unknown) as unknown
from verdict v
group by v.day
