-- grain: one journey that the words mean, the likeliest first; rank as of customers
select r.rank, j.code, b.name
from journey j
join blueprint b on b.journey_id = j.journey_id and b.version = j.latest_version
cross join lateral (select greatest(word_similarity(:words, b.name), word_similarity(:words, j.code)) as alike) a
cross join lateral (select case
    when lower(b.name) = lower(:words) or lower(j.code) = lower(:words) then 0
    when b.name ilike :begins or j.code ilike :begins then 1
    when b.name ilike :word then 2
    when b.name ilike :contains or j.code ilike :contains then 3
    when a.alike >= :alike then 4 end as rank) r
where r.rank is not null
order by r.rank, a.alike desc, b.name, j.code
limit :most
