-- grain: one planned step and channel; unit: touchpoints
with
--scope
select s.position, c.code as channel, count(*) as touchpoints
from scoped t
join touchpoint p on p.transaction_id = t.transaction_id
join blueprint_step s on s.blueprint_id = t.blueprint_id and s.step_id = p.step_id
join term c on c.term_id = p.channel_id
where p.occurred_at is not null
group by s.position, c.code
order by s.position, touchpoints desc, c.code
