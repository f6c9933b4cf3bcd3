-- Empties every table of facts, sums, definitions, imports and words. Numbers go on counting, so that a remembered one
-- never comes to mean something else.
truncate touchpoint, answer, transaction, customer, import_refusal, import_notice, import_job, idempotency_key,
  delta, delta_held, rollup_verdict, rollup_step, rollup_failure, rollup_word, rollup_flow, rollup_wait,
  rollup_variant, rollup_comoment, rollup_impact, score_weight, recompute_run, note,
  blueprint_step, blueprint, journey, term
