-- grain: one ad hoc step and the planned step that caused it (position null: unknown); unit: touchpoints
with
--scope
select cause.position, k.code as step, count(*) as touchpoints
from scoped t
join touchpoint p on p.transaction_id = t.transaction_id
join term k on k.term_id = p.step_id
left join blueprint_step plan on plan.blueprint_id = t.blueprint_id and plan.step_id = p.step_id
left join blueprint_step cause on cause.blueprint_id = t.blueprint_id and cause.step_id = p.caused_by_id
where plan.step_id is null
group by cause.position, k.code
order by cause.position, touchpoints desc, k.code
