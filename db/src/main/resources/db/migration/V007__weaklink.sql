-- What a step's being done badly, well or excellently goes with in the customer's overall answer, by month for all alone.
-- band: 0 not well, 1 well, 2 well with a score of 80 or more; score_sum in hundredths of a point.
create table rollup_impact (
  generation integer not null,
  blueprint_id integer not null,
  day date not null,
  position integer not null,
  band integer not null,
  overall integer not null,
  transactions bigint not null,
  scored bigint not null,
  score_sum bigint not null,
  constraint rollup_impact_pk primary key (generation, blueprint_id, day, position, band, overall)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

-- With what weight each planned step enters the score of transactions that began in this month or a later one, until the
-- next month with weights of its own. A version without any weighs all its steps alike.
create table score_weight (
  blueprint_id integer not null,
  -- the first day of the month
  from_month date not null,
  -- one a planned step, adding up to 1
  weights double precision[] not null,
  -- transactions with an overall answer from which they were drawn
  answers bigint not null,
  made_at timestamptz not null,
  made_by text not null,
  constraint score_weight_pk primary key (blueprint_id, from_month),
  constraint score_weight_month_ck check (extract(day from from_month) = 1),
  constraint score_weight_blueprint_fk foreign key (blueprint_id) references blueprint on delete cascade
);
