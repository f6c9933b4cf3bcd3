-- All that a check found to differ from the facts: how many, and the first thousand of the latest check.
alter table recompute_run add column differences bigint not null default 0;
update recompute_run set differences = 1 where kind = 'CHECK' and state = 'DONE' and finding is not null;

create table recompute_difference (
  recompute_id integer not null,
  number integer not null,
  -- TRANSACTION, FACT without what it belongs to, or SUM
  kind text not null,
  -- the transaction's reference, or the table
  subject text not null,
  finding text not null,
  constraint recompute_difference_pk primary key (recompute_id, number)
);
