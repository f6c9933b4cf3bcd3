-- grain: one customer; unit: transactions, touchpoints, answers
select c.reference, c.name, t.transactions, t.since, p.touchpoints, p.notes, a.answers, a.comments,
  array(select o.reference from customer o
    where o.customer_id <> c.customer_id and (o.reference = c.same_as or o.same_as = c.reference)
    order by o.reference) as same_person
from customer c
cross join lateral (
  select count(*) as transactions, min(started_at) as since
  from transaction
  where customer_id = c.customer_id) t
cross join lateral (
  select count(*) as touchpoints, count(note) as notes
  from touchpoint
  where transaction_id in (select transaction_id from transaction where customer_id = c.customer_id)) p
cross join lateral (
  select count(*) as answers, count(comment) as comments
  from answer
  where transaction_id in (select transaction_id from transaction where customer_id = c.customer_id)) a
where c.customer_id = :id
  and c.reference = :reference
