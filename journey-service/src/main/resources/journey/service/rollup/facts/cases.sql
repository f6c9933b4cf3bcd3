-- grain: one transaction in scope, and where it counts
  select t.transaction_id, t.blueprint_id, t.started_on as day, coalesce(t.channel_id, 0) as channel_id,
    coalesce(t.scope_segment_id, 0) as segment_id, {{departments}} as departments,
    t.verdict, t.step_verdicts, t.step_scores, t.first_failing
  from scoped t
