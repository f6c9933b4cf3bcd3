-- grain: one of the customers who were seen last, in that order, found without a look at all transactions: of each plan
-- only its latest ones are looked at. Whoever was seen before the end of what was looked at may not be alone there, so
-- that only those after it are told; fewer than were asked for: look deeper
with
looked as (
  select b.blueprint_id, x.customer_id, x.started_at
  from blueprint b
  cross join lateral (
    select t.customer_id, t.started_at
    from transaction t
    where t.blueprint_id = b.blueprint_id and t.customer_id is not null
    order by t.started_at desc
    limit :depth) x
  union all
  -- of no known journey
  (select null, t.customer_id, t.started_at
  from transaction t
  where t.blueprint_id is null and t.customer_id is not null
  order by t.started_at desc
  limit :depth)
),
reached as (
  select max(l.earliest) as until
  from (select min(started_at) as earliest from looked group by blueprint_id having count(*) = :depth) l
),
seen as (
  select l.customer_id, max(l.started_at) as last_seen
  from looked l
  group by l.customer_id
)
select s.customer_id
from seen s
join customer c on c.customer_id = s.customer_id
where s.last_seen > coalesce((select until from reached), cast('-infinity' as timestamptz))
order by s.last_seen desc, c.reference
limit :limit
