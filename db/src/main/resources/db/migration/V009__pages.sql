-- What pages need to find things at once.

-- the few that are open or cancelled among millions
create index transaction_unfinished_ix on transaction (blueprint_id, started_at) include (state, verdict, due_at)
  where state <> 'COMPLETED';

-- Search by any part of a name or reference, and in spite of a slip. The extension is one of those that the owner of a
-- database may create.
create extension if not exists pg_trgm;
create index customer_search_ix on customer using gin (reference gin_trgm_ops, name gin_trgm_ops);
create index transaction_search_ix on transaction using gin (reference gin_trgm_ops);

-- A page with its filters, kept under a name; shared_with: a role whose people see it too.
create table saved_view (
  view_id bigint generated always as identity,
  owner text not null,
  name text not null,
  address text not null,
  shared_with text,
  saved_at timestamptz not null,
  constraint saved_view_pk primary key (view_id),
  constraint saved_view_name_uq unique (owner, name),
  constraint saved_view_owner_fk foreign key (owner) references account (username) on delete cascade,
  constraint saved_view_shared_ck check (shared_with in ('MANAGER', 'FRONTLINE', 'ANALYST', 'ADMIN')),
  constraint saved_view_address_ck check (address like '/%')
);

-- The view with which somebody's day begins.
create table start_view (
  owner text not null,
  view_id bigint not null,
  constraint start_view_pk primary key (owner),
  constraint start_view_owner_fk foreign key (owner) references account (username) on delete cascade,
  constraint start_view_view_fk foreign key (view_id) references saved_view on delete cascade
);

-- What people know of a day or a step that no record tells. journey null: of the whole firm.
create table note (
  note_id bigint generated always as identity,
  journey text,
  step text,
  day date,
  text text not null,
  author text not null,
  author_name text not null,
  written_at timestamptz not null,
  constraint note_pk primary key (note_id),
  constraint note_place_ck check (day is not null or step is not null),
  constraint note_step_ck check (step is null or journey is not null)
);
create index note_journey_ix on note (journey);
