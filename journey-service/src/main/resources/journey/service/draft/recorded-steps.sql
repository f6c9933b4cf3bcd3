-- grain: one step that was recorded in transactions of no known journey
with chosen as materialized (
  select transaction_id
  from transaction
  where blueprint_id is null
  -- ids are drawn from references by a hash, so this is a sample
  order by transaction_id
  limit :most
), touched as materialized (
  select p.*
  from chosen c
  join touchpoint p on p.transaction_id = c.transaction_id
  where p.applicable is distinct from false
), firsts as (
  select transaction_id, step_id, min(occurred_at) as at
  from touched
  group by transaction_id, step_id
), placed as (
  select step_id, count(*) as transactions, avg(place) as place
  from (
    select step_id,
      (row_number() over (partition by transaction_id order by at nulls last, step_id) - 0.5)
        / count(*) over (partition by transaction_id) as place
    from firsts) f
  group by step_id
), told as (
  select step_id, count(*) as touchpoints, mode() within group (order by department_id) as department_id,
    count(done) as done, count(promised_at) as promised, count(effort) as effort, count(rework) as rework,
    count(satisfaction) as satisfaction, count(feeling) as feeling, count(clarity) as clarity,
    count(respect) as respect, count(recognition) as recognition
  from touched
  group by step_id
)
select s.code as step, d.code as department, p.transactions, p.place,
  (select count(*) from chosen) as whole,
  t.touchpoints, t.done, t.promised, t.effort, t.rework, t.satisfaction, t.feeling, t.clarity, t.respect, t.recognition
from placed p
join told t on t.step_id = p.step_id
join term s on s.term_id = p.step_id
left join term d on d.term_id = t.department_id
order by p.place, s.code
