-- grain: one transaction that the words mean, the likeliest first; rank: 0 called just so, 1 beginning so, 3 containing it,
-- 4 resembling it
with
named as materialized (
  select t.transaction_id, case
      when t.transaction_id = :id or lower(t.reference) = lower(:words) then 0
      when t.reference ilike :begins then 1
      else 3 end as rank
  from transaction t
  where t.transaction_id = :id or t.reference ilike :contains
  order by 2, length(t.reference), t.transaction_id
  limit 50
),
-- asked only where few contain the words
alike as (
  select t.transaction_id, 4 as rank
  from transaction t
  where (select count(*) from named) < 3 and length(:words) > 4 and t.reference % :words
  order by similarity(t.reference, :words) desc
  limit 10
),
found as (
  select transaction_id, min(rank) as rank
  from (select * from named union all select * from alike) x
  group by transaction_id
)
select f.rank, t.reference, t.reference_label as label, b.name as journey, coalesce(c.name, c.reference) as customer
from found f
join transaction t on t.transaction_id = f.transaction_id
left join blueprint b on b.blueprint_id = t.blueprint_id
left join customer c on c.customer_id = t.customer_id
order by f.rank, similarity(t.reference, :words) desc, t.started_at desc, t.reference
limit :most
