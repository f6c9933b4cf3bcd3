-- grain: one transaction in scope, and where it counts
  select t.transaction_id, t.blueprint_id, {{day}} as day, {{channel}} as channel_id, {{segment}} as segment_id,
    {{departments}} as departments, t.verdict, t.fully_measured, t.state <> 'OPEN' as closed, t.step_verdicts, t.step_scores, t.first_failing,
    t.broken_promises
  from scoped t
