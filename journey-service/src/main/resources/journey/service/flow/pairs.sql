-- grain: one pair of steps, one directly followed by the other (null: beginning, end), and class of the time between;
-- unit: pairs
with
--counted flow
select f.blueprint_id, b.code as from_step, e.code as to_step, f.bucket, sum(f.pairs) as pairs
from flow f
left join term b on b.term_id = f.from_id
left join term e on e.term_id = f.to_id
group by f.blueprint_id, b.code, e.code, f.bucket
having sum(f.pairs) > 0
order by f.bucket
