-- Whether the verdict is known and nothing required was left unmeasured: a failure is known from one measure, a success
-- from all of them, so rates are told among the fully measured, too.
alter table transaction add column fully_measured boolean not null default false;

-- Positions of planned steps that were promised and did not come, once for each promise; null: none.
alter table transaction add column broken_promises integer[];

-- of well and not_well those that are fully measured
alter table rollup_verdict
  add column full_well bigint not null default 0,
  add column full_not_well bigint not null default 0;
alter table rollup_verdict
  alter column full_well drop default,
  alter column full_not_well drop default;

-- broken: of promised those that never came. feeling_1 to feeling_5 count the how-scores of touchpoints, by the nearest of
-- 0, 25, 50, 75 and 100; how_sum: their sum in hundredths of a point. said, said_sum: touchpoints with the customer's
-- satisfaction, 1 to 5, and its sum. seen, seen_sum: touchpoints of which somebody noted feeling, clarity, respect or
-- recognition, and the sum of their means in hundredths of a point.
alter table rollup_step
  add column broken bigint not null default 0,
  add column how_sum bigint not null default 0,
  add column said bigint not null default 0,
  add column said_sum bigint not null default 0,
  add column seen bigint not null default 0,
  add column seen_sum bigint not null default 0;
alter table rollup_step
  alter column broken drop default,
  alter column how_sum drop default,
  alter column said drop default,
  alter column said_sum drop default,
  alter column seen drop default,
  alter column seen_sum drop default;

-- From a planned step to the next planned step that came, which need not be the one after it. path_waits of a transaction:
-- + where a step came and no wait follows, - where it did not come.
alter table rollup_wait
  add column next_position integer not null default 0,
  drop constraint rollup_wait_pk,
  add constraint rollup_wait_pk
    primary key (generation, blueprint_id, dimension, dimension_id, grain, day, position, next_position);
alter table rollup_wait alter column next_position drop default;

-- passing: inapplicable where the required steps between the two do not apply to the transaction, else empty.
alter table rollup_flow
  add column passing text not null default '',
  drop constraint rollup_flow_pk,
  add constraint rollup_flow_pk
    primary key (generation, blueprint_id, dimension, dimension_id, grain, day, from_id, to_id, passing);
alter table rollup_flow alter column passing drop default;

-- what was written before and is not folded in yet does not have these: all sums are built anew anyway
update delta set n = n || array_fill(0::bigint, array[2]) where subject = 'VERDICT';
update delta_held set n = n || array_fill(0::bigint, array[2]) where subject = 'VERDICT';
update delta set n = n || array_fill(0::bigint, array[6]) where subject = 'STEP';
update delta_held set n = n || array_fill(0::bigint, array[6]) where subject = 'STEP';
