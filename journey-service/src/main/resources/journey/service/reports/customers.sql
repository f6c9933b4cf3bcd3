-- grain: one customer, where filters limit it one who has a transaction in scope; unit: transactions in scope
with
--scope
, counted as (
  select customer_id, cast(count(*) as integer) as transactions, min(started_at) as first_at, max(started_at) as last_at,
    cast(count(*) filter (where verdict = 'WELL') as integer) as well,
    cast(count(*) filter (where verdict = 'NOT_WELL') as integer) as not_well,
    cast(count(*) filter (where verdict = 'UNKNOWN') as integer) as unknown
  from scoped
  where customer_id is not null
  group by customer_id)
select c.reference, c.name, c.segment_id, c.kind, c.status, c.lost_at, c.lost_reason, c.same_as,
  coalesce(n.transactions, 0), n.first_at, n.last_at, coalesce(n.well, 0), coalesce(n.not_well, 0),
  coalesce(n.unknown, 0)
from customer c
left join counted n on n.customer_id = c.customer_id
where {{chosen}}
order by c.reference collate "C"
