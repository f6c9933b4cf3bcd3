-- Facts: what happened. Ids of customers and transactions are derived from the firm's own references
-- (see journey.domain.ReferenceId), so files come in any order and imports look nothing up.
-- transaction_id is part of every key of the large tables; no foreign keys and no triggers on them:
-- both would cost the import several times its time, and neither survives spreading over nodes.

create table customer (
  customer_id bigint not null,
  reference text not null,
  name text,
  segment_id integer,
  kind text,
  status text,
  lost_at timestamptz,
  lost_reason text,
  same_as text,
  constraint customer_pk primary key (customer_id),
  constraint customer_kind_ck check (kind in ('EXTERNAL', 'INTERNAL')),
  constraint customer_status_ck check (status in ('ACTIVE', 'LOST'))
);

-- The upper half is what was recorded (null: not told), the lower half is computed from the facts.
create table transaction (
  transaction_id bigint not null,
  reference text not null,
  journey_id integer,
  blueprint_id integer,
  customer_id bigint,
  reference_label text,
  opened_at timestamptz,
  closed_at timestamptz,
  status text,
  channel_id integer,
  segment_id integer,
  value numeric(18, 2),
  currency text,
  recorded_at timestamptz not null,
  -- computed: opened_at or else the first touchpoint's time, or else recorded_at; periods count by it
  started_at timestamptz not null,
  ended_at timestamptz,
  state text not null,
  verdict text not null,
  score double precision,
  weakest_score double precision,
  weakest_position integer,
  grade text,
  shape text not null,
  coverage double precision not null,
  steps_required integer not null,
  steps_measured integer not null,
  steps_well integer not null,
  -- position of the first step not well; -1: something was not well, no step named; null: nothing failed
  first_failing integer,
  -- one letter a planned step: W well, N not well, U unknown, - not applicable
  step_verdicts text not null,
  step_scores real[] not null,
  -- the next moment at which the clock alone changes the verdict: the earliest promise still due
  due_at timestamptz,
  constraint transaction_pk primary key (transaction_id),
  constraint transaction_status_ck check (status in ('OPEN', 'COMPLETED', 'CANCELLED')),
  constraint transaction_state_ck check (state in ('OPEN', 'COMPLETED', 'CANCELLED')),
  constraint transaction_verdict_ck check (verdict in ('WELL', 'NOT_WELL', 'UNKNOWN'))
) with (fillfactor = 85);

-- pages and reports read one blueprint in a period
create index transaction_blueprint_started_ix on transaction (blueprint_id, started_at);
-- a customer's life
create index transaction_customer_ix on transaction (customer_id) where customer_id is not null;
-- the clock's work: promises that have passed
create index transaction_due_ix on transaction (due_at) where due_at is not null;

create table touchpoint (
  transaction_id bigint not null,
  step_id integer not null,
  occurrence integer not null,
  reference text,
  occurred_at timestamptz,
  promised_at timestamptz,
  channel_id integer,
  department_id integer,
  employee_id integer,
  caused_by_id integer,
  initiated_by text,
  done boolean,
  effort smallint,
  rework smallint,
  satisfaction smallint,
  feeling smallint,
  clarity smallint,
  respect smallint,
  recognition smallint,
  applicable boolean,
  moment text,
  note text,
  -- computed
  what_score real,
  how_score real,
  score real,
  verdict text,
  constraint touchpoint_pk primary key (transaction_id, step_id, occurrence),
  constraint touchpoint_occurrence_ck check (occurrence between 1 and 10000),
  constraint touchpoint_initiated_ck check (initiated_by in ('FIRM', 'CUSTOMER')),
  constraint touchpoint_effort_ck check (effort between 1 and 7),
  constraint touchpoint_rework_ck check (rework >= 0),
  constraint touchpoint_satisfaction_ck check (satisfaction between 1 and 5),
  constraint touchpoint_feeling_ck check (feeling between 1 and 5),
  constraint touchpoint_clarity_ck check (clarity between 1 and 5),
  constraint touchpoint_respect_ck check (respect between 1 and 5),
  constraint touchpoint_recognition_ck check (recognition between 1 and 5),
  constraint touchpoint_moment_ck check (moment in ('SURPRISE', 'GOING_THE_DISTANCE', 'MIRACLE', 'SELFLESS')),
  constraint touchpoint_verdict_ck check (verdict in ('WELL', 'NOT_WELL', 'UNKNOWN'))
) with (fillfactor = 90);

-- the firm's own key, where it gives one
create unique index touchpoint_reference_uq on touchpoint (transaction_id, reference) where reference is not null;
-- rows arrive roughly in time's order, so a block range index serves periods at a thousandth of a btree's size
create index touchpoint_occurred_ix on touchpoint using brin (occurred_at);

-- reference is '' where the firm gives none: one answer a transaction
create table answer (
  transaction_id bigint not null,
  reference text not null,
  answered_at timestamptz,
  everything boolean,
  well integer[] not null,
  not_well integer[] not null,
  overall smallint,
  return_intent smallint,
  comment text,
  constraint answer_pk primary key (transaction_id, reference),
  constraint answer_overall_ck check (overall between 1 and 5),
  constraint answer_return_intent_ck check (return_intent between 0 and 10)
);
