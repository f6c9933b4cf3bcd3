-- grain: one customer that the words mean, the likeliest first; rank: 0 called just so, 1 beginning so, 2 with a word that
-- begins so, 3 containing it, 4 resembling it
with
named as materialized (
  select c.customer_id, case
      when c.customer_id = :id or lower(c.name) = lower(:words) or lower(c.reference) = lower(:words) then 0
      when c.name ilike :begins or c.reference ilike :begins then 1
      when c.name ilike :word then 2
      else 3 end as rank
  from customer c
  where c.customer_id = :id or c.reference ilike :contains or c.name ilike :contains
  order by 2, length(coalesce(c.name, c.reference)), c.customer_id
  limit 50
),
-- asked only where few contain the words
alike as (
  select c.customer_id, 4 as rank
  from customer c
  where (select count(*) from named) < 3 and (:words <% c.name or :words <% c.reference)
  order by greatest(word_similarity(:words, c.name), word_similarity(:words, c.reference)) desc
  limit 10
),
found as (
  select customer_id, min(rank) as rank
  from (select * from named union all select * from alike) x
  group by customer_id
)
select f.rank, c.reference, c.name, s.code as segment
from found f
join customer c on c.customer_id = f.customer_id
left join term s on s.term_id = c.segment_id
order by f.rank, greatest(word_similarity(:words, coalesce(c.name, '')), word_similarity(:words, c.reference)) desc, c.name,
  c.reference
limit :most
