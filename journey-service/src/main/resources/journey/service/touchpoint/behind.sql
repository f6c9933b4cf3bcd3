-- grain: one touchpoint behind a figure
  from transaction t
  join touchpoint p on p.transaction_id = t.transaction_id
  left join blueprint_step s on s.blueprint_id = t.blueprint_id and s.step_id = p.step_id
  left join blueprint_step c on c.blueprint_id = t.blueprint_id and c.step_id = p.caused_by_id
  where {{filter}}
