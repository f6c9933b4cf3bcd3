-- grain: one version of a journey in scope, and under which dimension of the rollups a single filter finds it
plans as not materialized (
  select b.blueprint_id, b.version, j.code as journey,
    case
      when cast(:channel as text) is not null then 1
      when cast(:segment as text) is not null then 2
      when cast(:department as text) is not null and not owned.owned then 3
      else 0
    end as dimension,
    case
      when cast(:channel as text) is not null
        then (select term_id from term where kind = 'CHANNEL' and code = :channel)
      when cast(:segment as text) is not null
        then (select term_id from term where kind = 'SEGMENT' and code = :segment)
      when cast(:department as text) is not null and not owned.owned
        then (select term_id from term where kind = 'DEPARTMENT' and code = :department)
      else 0
    end as dimension_id
  from blueprint b
  join journey j on j.journey_id = b.journey_id
  cross join lateral (
    select exists (
      select from blueprint_step s join term d on d.term_id = s.department_id
      where s.blueprint_id = b.blueprint_id and d.kind = 'DEPARTMENT' and d.code = :department) as owned) owned
  where (cast(:journey as text) is null or j.code = :journey)
    and (:version = -1 or b.version = case when :version = 0 then j.latest_version else :version end)
)
