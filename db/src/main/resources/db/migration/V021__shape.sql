-- transactions of a plan by their shape: counted on the journey's page, and listed from there, the latest first
create index transaction_shape_ix on transaction (blueprint_id, shape, started_at);
