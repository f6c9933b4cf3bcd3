-- Files that were brought in, how far each one is, and every row that was refused.
create table import_job (
  import_id bigint generated always as identity,
  kind text not null,
  state text not null,
  file_name text,
  zone text not null,
  ignored text not null,
  dry_run boolean not null,
  bytes bigint not null,
  -- bytes_read, rows and the counts move with the rows they count, in one database transaction
  bytes_read bigint not null,
  rows bigint not null,
  accepted bigint not null,
  refused bigint not null,
  unchanged bigint not null,
  error text,
  requested_by text not null,
  created_at timestamptz not null,
  -- last sign of life of the instance that holds the file, by the database's clock
  alive_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  constraint import_job_pk primary key (import_id),
  constraint import_job_kind_ck check (kind in ('CUSTOMERS', 'TRANSACTIONS', 'TOUCHPOINTS', 'ANSWERS')),
  constraint import_job_state_ck check (state in ('RECEIVING', 'RUNNING', 'DONE', 'FAILED'))
);

create table import_refusal (
  import_id bigint not null,
  line bigint not null,
  ordinal integer not null,
  column_name text,
  value text,
  reason text not null,
  row_text text not null,
  constraint import_refusal_pk primary key (import_id, line, ordinal),
  constraint import_refusal_import_fk foreign key (import_id) references import_job on delete cascade
);

-- Answers already given under an Idempotency-Key, so that a repeated request stores nothing twice.
create table idempotency_key (
  requested_by text not null,
  key text not null,
  request_hash text not null,
  response text not null,
  created_at timestamptz not null,
  constraint idempotency_key_pk primary key (requested_by, key)
);
