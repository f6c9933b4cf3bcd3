-- grain: one place and planned step; unit: transactions by verdict
-- strings of verdicts repeat: each is taken apart once, not once a transaction
patterns as (
  select blueprint_id, day, channel_id, segment_id, departments, step_verdicts, count(*) as transactions
  from cases
  group by blueprint_id, day, channel_id, segment_id, departments, step_verdicts
),
judged as (
  select c.blueprint_id, c.day, c.channel_id, c.segment_id, c.departments, s.position,
    sum(c.transactions) filter (where substr(c.step_verdicts, s.position + 1, 1) = 'W') as well,
    sum(c.transactions) filter (where substr(c.step_verdicts, s.position + 1, 1) = 'N') as not_well,
    sum(c.transactions) filter (where substr(c.step_verdicts, s.position + 1, 1) = 'U') as unknown
  from patterns c
  join blueprint_step s on s.blueprint_id = c.blueprint_id
  group by c.blueprint_id, c.day, c.channel_id, c.segment_id, c.departments, s.position
)
