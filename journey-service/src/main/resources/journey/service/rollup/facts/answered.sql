-- grain: one transaction with the customer's latest overall answer
answered as (
  select c.blueprint_id, cast(date_trunc('month', cast(c.day as timestamp)) as date) as month, c.transaction_id,
    c.channel_id, c.segment_id, c.departments, c.step_verdicts, c.step_scores, a.overall
  from cases c
  cross join lateral (
    select overall
    from answer
    where transaction_id = c.transaction_id and overall is not null
    order by answered_at desc nulls last, reference desc
    limit 1) a
)
