-- Plans that are being written: one a person and journey, until it is published or thrown away.
create table draft (
  draft_id bigint generated always as identity,
  -- the code of a journey that may not exist yet
  journey text not null,
  owner text not null,
  -- the version it began with, as it was then: one that nothing uses may be replaced meanwhile; 0: of none
  base_blueprint_id integer not null,
  base_definition text,
  -- which of its states is shown: undoing goes to an earlier one
  state integer not null,
  changed_at timestamptz not null,
  constraint draft_pk primary key (draft_id),
  constraint draft_owner_uq unique (journey, owner),
  constraint draft_owner_fk foreign key (owner) references account (username) on delete cascade
);

-- definition: JSON of a definition's shape that may hold mistakes, as they were typed
create table draft_state (
  draft_id bigint not null,
  state integer not null,
  definition text not null,
  constraint draft_state_pk primary key (draft_id, state),
  constraint draft_state_draft_fk foreign key (draft_id) references draft on delete cascade
);
