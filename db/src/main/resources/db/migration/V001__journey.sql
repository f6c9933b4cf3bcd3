-- Definitions: what a firm plans. Small tables (reference tables when the database is spread over nodes).

-- The firm's own words, each with a small number so that the large tables stay narrow.
-- A step's code is one word for all journeys: a touchpoint may be recorded before its journey is known.
create table term (
  term_id integer generated always as identity,
  kind text not null,
  code text not null,
  name text not null,
  constraint term_pk primary key (term_id),
  constraint term_code_uq unique (kind, code),
  constraint term_kind_ck check (kind in ('STEP', 'CHANNEL', 'DEPARTMENT', 'SEGMENT', 'EMPLOYEE')),
  constraint term_code_ck check (length(code) between 1 and 200)
);

create table journey (
  journey_id integer generated always as identity,
  code text not null,
  latest_version integer not null,
  created_at timestamptz not null,
  constraint journey_pk primary key (journey_id),
  constraint journey_code_uq unique (code)
);

-- One version of a journey. The definition is kept as it came; the steps below are drawn from it for SQL.
create table blueprint (
  blueprint_id integer generated always as identity,
  journey_id integer not null,
  version integer not null,
  name text not null,
  definition text not null,
  published_at timestamptz not null,
  published_by text not null,
  constraint blueprint_pk primary key (blueprint_id),
  constraint blueprint_version_uq unique (journey_id, version),
  constraint blueprint_journey_fk foreign key (journey_id) references journey
);

-- position counts from 0 in planned order; it is the index into transaction.step_verdicts and step_scores.
create table blueprint_step (
  blueprint_id integer not null,
  position integer not null,
  step_id integer not null,
  stage text not null,
  name text not null,
  department_id integer,
  required boolean not null,
  target double precision not null,
  -- the plan's promise: so many seconds after another step
  promise_after_id integer,
  promise_seconds bigint,
  constraint blueprint_step_pk primary key (blueprint_id, position),
  constraint blueprint_step_uq unique (blueprint_id, step_id),
  constraint blueprint_step_blueprint_fk foreign key (blueprint_id) references blueprint on delete cascade,
  constraint blueprint_step_step_fk foreign key (step_id) references term,
  constraint blueprint_step_department_fk foreign key (department_id) references term,
  constraint blueprint_step_promise_fk foreign key (promise_after_id) references term,
  constraint blueprint_step_promise_ck check ((promise_after_id is null) = (promise_seconds is null)),
  constraint blueprint_step_target_ck check (target > 0 and target <= 1)
);
