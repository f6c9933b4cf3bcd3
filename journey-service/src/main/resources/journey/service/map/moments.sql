-- grain: one planned step and kind of moment; unit: touchpoints
with
--scope
select s.position, p.moment, count(*) as touchpoints
from scoped t
join touchpoint p on p.transaction_id = t.transaction_id
join blueprint_step s on s.blueprint_id = t.blueprint_id and s.step_id = p.step_id
where p.moment is not null
group by s.position, p.moment
order by s.position, touchpoints desc, p.moment
