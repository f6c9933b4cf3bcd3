-- grain: one planned step, of the latest version of a journey, that the words mean, the likeliest first
select j.code as journey, b.name as journey_name, k.code as step, s.name, d.code as department
from journey j
join blueprint b on b.journey_id = j.journey_id and b.version = j.latest_version
join blueprint_step s on s.blueprint_id = b.blueprint_id
join term k on k.term_id = s.step_id
left join term d on d.term_id = s.department_id
cross join lateral (select greatest(word_similarity(:words, s.name), word_similarity(:words, k.code),
  word_similarity(:words, b.name), word_similarity(:words, coalesce(d.code, ''))) as alike) a
where a.alike >= :alike or s.name ilike :contains or k.code ilike :contains or b.name ilike :contains
order by (s.name ilike :contains) desc, a.alike desc, b.name, s.position
limit :most
