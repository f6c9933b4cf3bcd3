-- How often sums drawn from customers' answers were folded in: what was computed of them holds until this changes.
alter table rollup_state add column answers_folded bigint not null default 0;
