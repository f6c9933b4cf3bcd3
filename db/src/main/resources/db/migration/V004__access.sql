-- Who may use Journey.
create table account (
  account_id bigint generated always as identity,
  username text not null,
  name text not null,
  password_hash text not null,
  role text not null,
  enabled boolean not null,
  demo boolean not null,
  created_at timestamptz not null,
  constraint account_pk primary key (account_id),
  constraint account_username_uq unique (username),
  constraint account_role_ck check (role in ('MANAGER', 'FRONTLINE', 'ANALYST', 'ADMIN'))
);

-- Tokens of programs; only the SHA-256 of a token is kept.
create table access_token (
  token_id bigint generated always as identity,
  name text not null,
  token_hash text not null,
  role text not null,
  created_by text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  constraint access_token_pk primary key (token_id),
  constraint access_token_hash_uq unique (token_hash),
  constraint access_token_role_ck check (role in ('MANAGER', 'FRONTLINE', 'ANALYST', 'ADMIN'))
);

-- The one-time link that makes the first administrator; only its SHA-256 is kept.
create table setup_link (
  link_hash text not null,
  created_at timestamptz not null,
  constraint setup_link_pk primary key (link_hash)
);

-- Facts about this installation, such as whether the demo company is present.
create table setting (
  name text not null,
  value text not null,
  constraint setting_pk primary key (name)
);

create table spring_session (
  primary_id char(36) not null,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100),
  constraint spring_session_pk primary key (primary_id)
);

create unique index spring_session_id_uq on spring_session (session_id);
create index spring_session_expiry_ix on spring_session (expiry_time);
create index spring_session_principal_ix on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
  constraint spring_session_attributes_fk foreign key (session_primary_id) references spring_session on delete cascade
);
