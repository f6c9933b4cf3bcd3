-- grain: one of the customers who were seen last, found without a look at all transactions
c.customer_id in (
  select x.customer_id
  from blueprint b
  cross join lateral (
    select t.customer_id, t.started_at
    from transaction t
    where t.blueprint_id = b.blueprint_id and t.customer_id is not null
    order by t.started_at desc
    limit :depth) x
  group by x.customer_id
  order by max(x.started_at) desc
  limit :offset + :limit)
