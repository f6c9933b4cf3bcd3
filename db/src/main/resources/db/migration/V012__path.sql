-- In which order the touchpoints of a transaction came, and how long lay between: what follows what, waits and orders are
-- counted from here for periods and filters whose sums are not kept, without a look at the touchpoints.
-- See journey.service.rollup.rules.Path. path_steps: numbers of steps; path_gaps: one letter for each step after the
-- first, the class of the time since the one before; path_waits: one letter for each planned step, the class of the time
-- from its first touchpoint to the first of the next planned step, - where there is no such wait.
-- other_departments: those that took part without owning a planned step; null: none.
alter table transaction
  add column other_departments integer[],
  add column path_steps text not null default '',
  add column path_gaps text not null default '',
  add column path_waits text not null default '';

create temp table wait_bounds on commit drop as
with recursive bound(seconds) as (
  select cast(0 as bigint)
  union all
  select greatest(seconds + 1, cast(ceil(seconds * cast(1.1 as float8)) as bigint))
  from bound
  where seconds < cast(20 as bigint) * 366 * 24 * 60 * 60)
select array_agg(seconds order by seconds) as bounds from bound;

create temp table happened on commit drop as
select t.transaction_id, t.blueprint_id, s.position, p.step_id, p.occurrence, p.occurred_at
from transaction t
join touchpoint p on p.transaction_id = t.transaction_id
left join blueprint_step s on s.blueprint_id = t.blueprint_id and s.step_id = p.step_id
where t.blueprint_id is not null and p.occurred_at is not null and p.applicable is distinct from false;

create temp table path on commit drop as
with followed as (
  select transaction_id, step_id,
    row_number() over in_order as number,
    occurred_at - lag(occurred_at) over in_order as gap
  from happened
  window in_order as (
    partition by transaction_id order by occurred_at, position nulls last, step_id, occurrence))
select transaction_id,
  string_agg(cast(step_id as text), ' ' order by number) as steps,
  coalesce(string_agg(
    chr(191 + width_bucket(cast(floor(extract(epoch from gap)) as bigint), (select bounds from wait_bounds))), ''
    order by number), '') as gaps
from followed
group by transaction_id;

create temp table waits on commit drop as
with firsts as (
  select transaction_id, position, min(occurred_at) as first_at
  from happened
  where position is not null
  group by transaction_id, position),
planned as (
  select x.transaction_id, s.position,
    lead(f.first_at) over (partition by x.transaction_id order by s.position) - f.first_at as wait
  from (select distinct transaction_id, blueprint_id from happened) x
  join blueprint_step s on s.blueprint_id = x.blueprint_id
  left join firsts f on f.transaction_id = x.transaction_id and f.position = s.position)
select transaction_id,
  string_agg(
    case when wait >= interval '0'
      then chr(191 + width_bucket(cast(floor(extract(epoch from wait)) as bigint), (select bounds from wait_bounds)))
      else '-' end, ''
    order by position) as waits
from planned
group by transaction_id;

create temp table took_part on commit drop as
select t.transaction_id, array_agg(distinct p.department_id order by p.department_id) as departments
from transaction t
join touchpoint p on p.transaction_id = t.transaction_id
where t.blueprint_id is not null and p.department_id is not null
  and not exists (
    select from blueprint_step s where s.blueprint_id = t.blueprint_id and s.department_id = p.department_id)
group by t.transaction_id;

analyze path, waits, took_part;

update transaction t
set path_steps = coalesce(x.steps, ''), path_gaps = coalesce(x.gaps, ''), path_waits = coalesce(x.waits, ''),
  other_departments = x.departments
from (
  select transaction_id, p.steps, p.gaps, w.waits, d.departments
  from path p
  join waits w using (transaction_id)
  full join took_part d using (transaction_id)) x
where t.transaction_id = x.transaction_id;

-- Open transactions are counted by channel and segment, too, without a look at the table.
drop index transaction_unfinished_ix;
create index transaction_unfinished_ix on transaction (blueprint_id, started_at)
  include (state, verdict, due_at, channel_id, scope_segment_id) where state <> 'COMPLETED';

-- For several filters at once, whose sums are not kept.
create index transaction_places_ix on transaction (blueprint_id, channel_id, scope_segment_id, started_at);

-- These sums are kept by channel, segment and department, too, and times by class as one row of numbers, from the first
-- class on. They are built anew at the next start, as is everything, for what is counted has changed.
delete from delta where subject in ('FLOW', 'WAIT', 'VARIANT', 'IMPACT');
delete from delta_held where subject in ('FLOW', 'WAIT', 'VARIANT', 'IMPACT');
truncate rollup_flow, rollup_wait, rollup_variant, rollup_impact;

alter table rollup_flow
  add column dimension smallint not null,
  add column dimension_id integer not null,
  add column grain "char" not null,
  drop constraint rollup_flow_pk,
  drop column bucket,
  alter column pairs type bigint[] using array[pairs],
  add constraint rollup_flow_pk
    primary key (generation, blueprint_id, dimension, dimension_id, grain, day, from_id, to_id);

alter table rollup_wait
  add column dimension smallint not null,
  add column dimension_id integer not null,
  add column grain "char" not null,
  drop constraint rollup_wait_pk,
  drop column bucket,
  alter column waits type bigint[] using array[waits],
  add constraint rollup_wait_pk primary key (generation, blueprint_id, dimension, dimension_id, grain, day, position);

alter table rollup_variant
  add column dimension smallint not null,
  add column dimension_id integer not null,
  add column grain "char" not null,
  drop constraint rollup_variant_pk,
  add constraint rollup_variant_pk primary key (generation, blueprint_id, dimension, dimension_id, grain, day, steps);

alter table rollup_impact
  add column dimension smallint not null,
  add column dimension_id integer not null,
  add column grain "char" not null,
  drop constraint rollup_impact_pk,
  add constraint rollup_impact_pk
    primary key (generation, blueprint_id, dimension, dimension_id, grain, day, position, band, overall);

-- Adds two rows of numbers, place by place, as long as the longer one.
create or replace function vector_plus(x bigint[], y bigint[]) returns bigint[]
  language plpgsql immutable parallel safe
as $$
begin
  if cardinality(x) < cardinality(y) then
    return vector_plus(y, x);
  end if;
  for i in 1..cardinality(y) loop
    if y[i] <> 0 then
      x[i] := x[i] + y[i];
    end if;
  end loop;
  return x;
end
$$;
