-- What keeps large tables of facts quick while they grow.

-- Corrections and late answers leave old versions of rows behind all over the tables; at the usual fifth of ten million
-- a vacuum would come rarely and take long. Imports add rows that index-only scans count only once a vacuum has seen
-- them.
alter table transaction set (
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.05,
  autovacuum_analyze_scale_factor = 0.05
);
alter table touchpoint set (
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.05,
  autovacuum_analyze_scale_factor = 0.05
);

-- Erasing a customer looks for all who name it as the same person.
create index customer_same_as_ix on customer (same_as) where same_as is not null;

comment on table rollup_word is
  'Touchpoints at a step by what is said of them: by month, and for all together by day as well.';
