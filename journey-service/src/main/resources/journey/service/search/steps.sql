-- grain: one planned step, of the latest version of a journey, that the words mean, the likeliest first; rank: 0 called just
-- so, 1 beginning so, 2 with a word that begins so, 3 containing it, 4 resembling it
select r.rank, j.code as journey, b.name as journey_name, k.code as step, s.name, d.code as department
from journey j
join blueprint b on b.journey_id = j.journey_id and b.version = j.latest_version
join blueprint_step s on s.blueprint_id = b.blueprint_id
join term k on k.term_id = s.step_id
left join term d on d.term_id = s.department_id
cross join lateral (select greatest(word_similarity(:words, s.name), word_similarity(:words, k.code)) as alike) a
cross join lateral (select case
    when lower(s.name) = lower(:words) or lower(k.code) = lower(:words) then 0
    when s.name ilike :begins or k.code ilike :begins then 1
    when s.name ilike :word then 2
    when s.name ilike :contains or k.code ilike :contains then 3
    when a.alike >= :alike then 4 end as rank) r
where r.rank is not null
order by r.rank, a.alike desc, b.name, s.position
limit :most
