-- A journey of two versions, six transactions and five touchpoints, small enough to count by hand.
insert into term (term_id, kind, code, name) overriding system value values
  (1, 'STEP', 'ordered', 'ordered'), (2, 'STEP', 'paid', 'paid'), (3, 'STEP', 'delivered', 'delivered'),
  (4, 'CHANNEL', 'web', 'web'), (5, 'CHANNEL', 'store', 'store'),
  (6, 'DEPARTMENT', 'sales', 'sales'), (7, 'DEPARTMENT', 'carrier', 'carrier'),
  (8, 'SEGMENT', 'gold', 'gold'), (9, 'EMPLOYEE', '@ann', '@ann'), (10, 'STEP', 'call', 'call');

insert into journey (journey_id, code, latest_version, created_at) overriding system value values
  (1, 'buy', 2, '2026-01-01Z'), (2, 'return', 1, '2026-01-01Z');

insert into blueprint (blueprint_id, journey_id, version, name, definition, published_at, published_by)
  overriding system value values
  (11, 1, 1, 'Buy', '{"code": "buy", "name": "Buy", "stages": [
    {"name": "Order", "steps": [
      {"code": "ordered", "name": "Order placed", "department": "sales", "required": true, "standard": {"DONE": true}}]},
    {"name": "Delivery", "steps": [
      {"code": "delivered", "name": "Delivered", "department": "carrier", "required": true, "standard": {"DONE": true}}]}]}',
    '2026-01-01Z', 'test'),
  (12, 1, 2, 'Buy', '{"code": "buy", "name": "Buy", "stages": [
    {"name": "Order", "steps": [
      {"code": "ordered", "name": "Order placed", "department": "sales", "required": true, "standard": {"DONE": true}},
      {"code": "paid", "name": "=Paid", "required": true, "standard": {"DONE": true}, "target": 0.9}]},
    {"name": "Delivery", "steps": [
      {"code": "delivered", "name": "Delivered", "department": "carrier", "required": true, "standard": {"DONE": true}}]}]}',
    '2026-02-01Z', 'test'),
  (21, 2, 1, 'Return', '{"code": "return", "name": "Return", "stages": [
    {"name": "Delivery", "steps": [
      {"code": "delivered", "name": "Brought back", "department": "carrier", "required": true,
       "standard": {"DONE": true}}]}]}',
    '2026-02-01Z', 'test');

insert into blueprint_step (blueprint_id, position, step_id, stage, name, department_id, required, target) values
  (11, 0, 1, 'Order', 'Order placed', 6, true, 0.95),
  (11, 1, 3, 'Delivery', 'Delivered', 7, true, 0.95),
  (12, 0, 1, 'Order', 'Order placed', 6, true, 0.95),
  (12, 1, 2, 'Order', '=Paid', null, true, 0.9),
  (12, 2, 3, 'Delivery', 'Delivered', 7, true, 0.95),
  (21, 0, 3, 'Delivery', 'Brought back', 7, true, 0.95);

insert into customer (customer_id, reference, segment_id) values (100, '=SUM(A1)', 8), (101, 'c-2', null);
insert into customer (customer_id, reference, name, segment_id, kind, status, lost_at, lost_reason, same_as) values
  (102, 'c-0', '@Zoë', 8, 'INTERNAL', 'LOST', '2026-07-22 10:00Z', 'moved, ''-1', 'c-2');

-- t1 begins on 20 July in UTC and on 21 July, a Tuesday, in Berlin
insert into transaction (transaction_id, reference, blueprint_id, customer_id, opened_at, closed_at, channel_id,
  segment_id, value, currency, reference_label, recorded_at, started_at, started_on, state, verdict, score, weakest_score,
  weakest_position, grade, shape, coverage, steps_required, steps_measured, steps_well, first_failing,
  step_verdicts, step_scores) values
  (1, 't1', 12, 100, '2026-07-20 22:30Z', '2026-07-23 10:00:00.5Z', 4, null, 1234.50, 'EUR', 'Order "7", paid',
    '2026-07-20Z', '2026-07-20 22:30Z', '2026-07-21', 'COMPLETED', 'WELL', 93.25, 80, 2, 'SUPERLATIVE', 'STEADY_SUPERLATIVE', 1,
    3, 3, 3, null, 'WWW', '{100,95,80}'),
  (2, 't2', 12, 101, null, null, 5, 8, null, null, null,
    '2026-07-21Z', '2026-07-21 10:00Z', '2026-07-21', 'OPEN', 'NOT_WELL', 33.333333333, 0, 1, 'POOR', 'TOO_SHORT', 0.5999,
    3, 2, 1, 1, 'WNU', '{100,0,null}'),
  (3, 't3', 12, null, null, null, 4, null, null, null, null,
    '2026-07-27Z', '2026-07-27 10:00Z', '2026-07-27', 'OPEN', 'WELL', 100, 100, 0, 'SUPERLATIVE', 'TOO_SHORT', 0.6,
    3, 2, 2, null, 'W-W', '{100,null,100}'),
  (4, 't4', 12, null, null, null, 4, null, null, null, null,
    '2026-08-01Z', '2026-08-01 10:00Z', '2026-08-01', 'OPEN', 'UNKNOWN', null, null, null, null, 'TOO_SHORT', 0,
    3, 0, 0, null, 'UUU', '{null,null,null}'),
  (5, 't5', 12, null, null, null, null, null, null, null, null,
    '2026-08-02Z', '2026-08-02 10:00Z', '2026-08-02', 'COMPLETED', 'NOT_WELL', 100, 100, 0, 'SUPERLATIVE', 'TOO_SHORT', 1,
    3, 3, 3, -1, 'WWW', '{100,100,100}'),
  (6, 't6', 11, null, null, null, 4, null, null, null, null,
    '2026-01-15Z', '2026-01-15 10:00Z', '2026-01-15', 'COMPLETED', 'NOT_WELL', 50, 0, 1, 'POOR', 'TOO_SHORT', 1,
    2, 2, 1, 1, 'WN', '{100,0}');
update transaction set fully_measured = true where reference in ('t1', 't3', 't5');

update transaction t
set scope_segment_id = coalesce(t.segment_id, (select c.segment_id from customer c where c.customer_id = t.customer_id));

insert into touchpoint (transaction_id, step_id, occurrence, reference, occurred_at, promised_at, channel_id,
  department_id, employee_id, caused_by_id, initiated_by, done, effort, rework, satisfaction, feeling, clarity,
  respect, recognition, applicable, moment, note, what_score, how_score, score, verdict) values
  (1, 1, 1, 'e-1', '2026-07-20 22:30Z', null, 4, null, 9, null, 'CUSTOMER', true, 6, 0, 5, 4, 3, 2, 1, null,
    'GOING_THE_DISTANCE', E'two\nlines', 100, 62.5, 81.25, 'WELL'),
  (1, 3, 1, null, '2026-07-23 10:00Z', '2026-07-24 22:00Z', 5, 7, null, null, null, null, null, null, null, null,
    null, null, null, true, null, null, null, null, null, 'WELL'),
  (2, 1, 1, null, '2026-07-21 10:00Z', null, 5, 6, null, null, 'FIRM', true, null, null, null, null, null, null, null,
    null, null, null, 100, null, 100, 'WELL'),
  (2, 10, 1, null, '2026-07-22 10:00Z', null, 4, null, null, 2, 'CUSTOMER', null, null, null, 2, null, null, null,
    null, null, null, '-5 was wrong', null, 25, 25, null),
  (6, 1, 1, null, '2026-01-15 10:00Z', null, 4, 6, null, null, null, true, null, null, null, null, null, null, null,
    null, null, null, 100, null, 100, 'WELL');

insert into answer (transaction_id, reference, answered_at, everything, well, not_well, overall, return_intent, comment) values
  (1, '', '2026-07-23 10:00Z', null, '{1,3}', '{2}', 4, 9, '=1+1'),
  (2, 'r-1', null, false, '{}', '{}', null, null, null);
