-- grain: one planned step (contact null) or one ad hoc contact and the step that caused it (null: nobody knows); unit:
-- transactions not well and among them those without the step, or contacts
with
--counted step, word
select s.blueprint_id, k.code as step, cast(null as text) as contact, sum(s.not_well) as not_well,
  sum(s.missing) as missing
from step s
join blueprint_step b on b.blueprint_id = s.blueprint_id and b.position = s.position
join term k on k.term_id = b.step_id
group by s.blueprint_id, k.code
union all
select w.blueprint_id, k.code, c.code, sum(w.touchpoints), 0
from word w
join term c on c.term_id = cast(w.word as integer)
left join blueprint_step b on b.blueprint_id = w.blueprint_id and b.position = w.position
left join term k on k.term_id = b.step_id
where w.kind = 3
group by w.blueprint_id, k.code, c.code
