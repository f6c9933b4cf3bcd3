-- grain: one answer of a customer about a transaction in scope
with
--scope
select t.reference as transaction, nullif(a.reference, '') as reference, a.answered_at, a.everything,
  (select string_agg(k.code, '|' order by k.code) from term k where k.term_id = any(a.well)) as well,
  (select string_agg(k.code, '|' order by k.code) from term k where k.term_id = any(a.not_well)) as not_well,
  cast(a.overall as integer) as overall, cast(a.return_intent as integer) as return_intent, a.comment, t.journey,
  t.version, t.customer
from scoped t
join answer a on a.transaction_id = t.transaction_id
