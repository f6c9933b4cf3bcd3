-- Rollups: sums over transactions that pages read instead of the facts. A cache: journey.service.rollup builds all of
-- them from the facts, and a check compares. Every table here is local (to the coordinator, when the database is spread).

-- Where a transaction counts, kept beside it so that what it has added to the sums can be taken away again exactly:
-- its day in the firm's zone, and its own segment or else its customer's.
alter table transaction
  add column started_on date,
  add column scope_segment_id integer;

-- the firm's zone is not known here; the first rebuild after this migration sets the days right
update transaction t
set started_on = (t.started_at at time zone 'UTC')::date,
  scope_segment_id = coalesce(t.segment_id, (select c.segment_id from customer c where c.customer_id = t.customer_id));

alter table transaction alter column started_on set not null;

-- What writers have changed and nobody has folded into the rollups yet. Only ever appended to and emptied by the one
-- who folds, so writers of one step on one day never wait for each other.
-- Whom it concerns and what a, b, c and word mean depends on the subject: see journey.service.rollup.Subject.
create table delta (
  subject text not null,
  blueprint_id integer not null,
  -- for subjects that are kept by month the first day of it
  day date not null,
  -- '-': from one write, to be counted wherever the next three say; else from many, added up already for one grain and
  -- one dimension of the rollups
  grain "char" not null,
  dimension smallint not null,
  dimension_id integer not null,
  -- 0: none
  channel_id integer not null,
  segment_id integer not null,
  -- departments that took part without owning a planned step
  departments integer[] not null,
  a integer not null,
  b integer not null,
  c integer not null,
  word text not null,
  n bigint[] not null,
  -- who wrote it: tells whether the facts that a build looked at had it in them already
  written_by xid8 not null default pg_current_xact_id()
) with (
  -- emptied every second: cleared away at once, whatever its size
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 100000,
  autovacuum_vacuum_cost_delay = 0
);

-- Deltas that were folded into the rollups in use while others are being built, and still have to go into those.
create table delta_held (like delta);

-- One row. generation: the rollups in use; null: none yet, so that pages count the facts. building: those being built.
create table rollup_state (
  one boolean not null default true,
  generation integer,
  building integer,
  -- the firm's zone and the version of what is counted, as of the generation in use
  zone text,
  rules integer,
  built_at timestamptz,
  constraint rollup_state_pk primary key (one),
  constraint rollup_state_one_ck check (one)
);
insert into rollup_state default values;

-- dimension: 0 all, 1 a channel, 2 a segment, 3 a department; dimension_id: which one. grain: D day, W week, M month;
-- day: its first. The key's order is the order in which pages read: one journey, one dimension, a stretch of time.
create table rollup_verdict (
  generation integer not null,
  blueprint_id integer not null,
  dimension smallint not null,
  dimension_id integer not null,
  grain "char" not null,
  day date not null,
  well bigint not null,
  not_well bigint not null,
  unknown bigint not null,
  constraint rollup_verdict_pk primary key (generation, blueprint_id, dimension, dimension_id, grain, day)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

-- position: of the planned step. The verdicts count transactions, the rest touchpoints.
create table rollup_step (
  generation integer not null,
  blueprint_id integer not null,
  dimension smallint not null,
  dimension_id integer not null,
  grain "char" not null,
  day date not null,
  position integer not null,
  well bigint not null,
  not_well bigint not null,
  unknown bigint not null,
  touchpoints bigint not null,
  scored bigint not null,
  -- hundredths of a point
  score_sum bigint not null,
  feeling_1 bigint not null,
  feeling_2 bigint not null,
  feeling_3 bigint not null,
  feeling_4 bigint not null,
  feeling_5 bigint not null,
  promised bigint not null,
  kept bigint not null,
  constraint rollup_step_pk primary key (generation, blueprint_id, dimension, dimension_id, grain, day, position)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

-- Transactions not well by the set of steps that failed: what would be, if some of them were right, is an exact count.
create table rollup_failure (
  generation integer not null,
  blueprint_id integer not null,
  dimension smallint not null,
  dimension_id integer not null,
  grain "char" not null,
  day date not null,
  -- 1: nothing else would keep it from being well once these are right
  settled integer not null,
  -- positions in planned order, such as 0 3 4; empty: the customer named no step
  failing text not null,
  transactions bigint not null,
  constraint rollup_failure_pk
    primary key (generation, blueprint_id, dimension, dimension_id, grain, day, settled, failing)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

-- Touchpoints at a step by what is said of them. kind: 1 channel (word: its number), 2 moment (its name), 3 ad hoc
-- contacts that the step caused (the number of the contact's step). position -1: no planned step.
create table rollup_word (
  generation integer not null,
  blueprint_id integer not null,
  dimension smallint not null,
  dimension_id integer not null,
  grain "char" not null,
  day date not null,
  position integer not null,
  kind integer not null,
  word text not null,
  touchpoints bigint not null,
  constraint rollup_word_pk
    primary key (generation, blueprint_id, dimension, dimension_id, grain, day, position, kind, word)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

-- The following are kept by month and not by dimension: their keys are so many that more would outgrow the facts.

-- One touchpoint followed directly by another. 0: the transaction's beginning and end. bucket: see WaitBuckets.
create table rollup_flow (
  generation integer not null,
  blueprint_id integer not null,
  day date not null,
  from_id integer not null,
  to_id integer not null,
  bucket integer not null,
  pairs bigint not null,
  constraint rollup_flow_pk primary key (generation, blueprint_id, day, from_id, to_id, bucket)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

-- From the first touchpoint of a planned step to the first of the next one.
create table rollup_wait (
  generation integer not null,
  blueprint_id integer not null,
  day date not null,
  position integer not null,
  bucket integer not null,
  waits bigint not null,
  constraint rollup_wait_pk primary key (generation, blueprint_id, day, position, bucket)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

-- The order in which the touchpoints of a transaction came: numbers of steps.
create table rollup_variant (
  generation integer not null,
  blueprint_id integer not null,
  day date not null,
  steps text not null,
  transactions bigint not null,
  well bigint not null,
  not_well bigint not null,
  constraint rollup_variant_pk primary key (generation, blueprint_id, day, steps)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

-- What a regression of the customer's overall answer on the scores of the steps needs, for each set of measured steps
-- (one letter a step: 1 measured, 0 not): how many, the sum of each measured step's score, and of each product of two,
-- in the order 11 12 13 22 23 33. Scores in hundredths: whole numbers, so that sums taken away leave nothing behind.
create table rollup_comoment (
  generation integer not null,
  blueprint_id integer not null,
  day date not null,
  overall integer not null,
  measured text not null,
  sums bigint[] not null,
  constraint rollup_comoment_pk primary key (generation, blueprint_id, day, overall, measured)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

create function vector_plus(x bigint[], y bigint[]) returns bigint[]
  language sql immutable parallel safe
  return (select array_agg(coalesce(u.a, 0) + coalesce(u.b, 0) order by u.i)
          from unnest(x, y) with ordinality u(a, b, i));

create aggregate vector_sum(bigint[]) (sfunc = vector_plus, stype = bigint[], initcond = '{}', parallel = safe, combinefunc = vector_plus);

-- One rebuild or check of everything that is computed, and how far it is.
create table recompute_run (
  recompute_id integer generated always as identity,
  kind text not null,
  state text not null,
  requested_by text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  -- last sign of life, by the database's clock
  alive_at timestamptz not null,
  transactions bigint not null,
  done bigint not null,
  -- the last transaction that was judged again, in the order of ids
  last_id bigint,
  corrected bigint not null,
  -- after the transactions: how many of the tables of sums are built or compared
  parts integer not null,
  -- of a check: the first difference; of a failed run: why
  finding text,
  constraint recompute_run_pk primary key (recompute_id),
  constraint recompute_run_kind_ck check (kind in ('RECOMPUTE', 'CHECK')),
  constraint recompute_run_state_ck check (state in ('JUDGING', 'SUMMING', 'DONE', 'FAILED'))
);
-- one at a time
create unique index recompute_run_one_uq on recompute_run ((true)) where state in ('JUDGING', 'SUMMING');
