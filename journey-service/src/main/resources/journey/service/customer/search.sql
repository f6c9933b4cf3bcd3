-- grain: one customer of those chosen, the one seen last first; unit: transactions by verdict
select c.reference, c.name, s.code as segment, c.kind, c.status, c.lost_at, c.lost_reason, c.same_as,
  count(t.transaction_id) as transactions,
  count(*) filter (where t.verdict = 'WELL') as well,
  count(*) filter (where t.verdict = 'NOT_WELL') as not_well,
  max(t.started_at) as last_seen
from customer c
left join term s on s.term_id = c.segment_id
left join transaction t on t.customer_id = c.customer_id
where {{chosen}}
group by c.customer_id, s.code
order by last_seen desc nulls last, c.reference
limit :limit offset :offset
