-- What an import tells without refusing a row; given and taken are empty where the code says it all.
create table import_notice (
  import_id bigint not null,
  code text not null,
  given text not null,
  taken text not null,
  rows bigint not null,
  first_line bigint not null,
  constraint import_notice_pk primary key (import_id, code, given, taken),
  constraint import_notice_import_fk foreign key (import_id) references import_job on delete cascade
);
