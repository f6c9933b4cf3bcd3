-- grain: one month, place and order of touchpoints; unit: transactions
with orders as (
  select c.blueprint_id, cast(date_trunc('month', cast(c.day as timestamp)) as date) as month, c.transaction_id,
    c.channel_id, c.segment_id, c.departments, c.verdict,
    string_agg(cast(p.step_id as text), ' '
      order by p.occurred_at, s.position nulls last, p.step_id, p.occurrence) as steps
  from cases c
  join touchpoint p on p.transaction_id = c.transaction_id
  left join blueprint_step s on s.blueprint_id = c.blueprint_id and s.step_id = p.step_id
  where p.occurred_at is not null and p.applicable is distinct from false
  group by c.blueprint_id, c.day, c.transaction_id, c.channel_id, c.segment_id, c.departments, c.verdict
)
select blueprint_id, month as day, channel_id, segment_id, departments,
  0 as a, 0 as b, 0 as c,
  case when length(steps) <= 1000 then steps else substr(steps, 1, 900) || ' …' || md5(steps) end as word,
  array[count(*), count(*) filter (where verdict = 'WELL'), count(*) filter (where verdict = 'NOT_WELL')] as n
from orders
group by blueprint_id, month, channel_id, segment_id, departments, 9
