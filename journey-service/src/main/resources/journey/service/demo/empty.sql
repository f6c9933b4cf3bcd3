-- Empties every table of facts, definitions, imports and words. Numbers go on counting, so that a remembered one never
-- comes to mean something else.
truncate touchpoint, answer, transaction, customer, import_refusal, import_job, idempotency_key,
  blueprint_step, blueprint, journey, term
