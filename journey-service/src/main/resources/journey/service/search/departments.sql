-- grain: one department that owns a step and that the words mean, the likeliest first; rank as of customers
select r.rank, d.code
from term d
cross join lateral (select word_similarity(:words, d.code) as alike) a
cross join lateral (select case
    when lower(d.code) = lower(:words) then 0
    when d.code ilike :begins then 1
    when d.code ilike :contains then 3
    when a.alike >= :alike then 4 end as rank) r
where d.kind = 'DEPARTMENT' and r.rank is not null
  and exists (
    select from journey j
    join blueprint b on b.journey_id = j.journey_id and b.version = j.latest_version
    join blueprint_step s on s.blueprint_id = b.blueprint_id
    where s.department_id = d.term_id)
order by r.rank, a.alike desc, d.code
limit :most
