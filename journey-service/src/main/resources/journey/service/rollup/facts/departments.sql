coalesce((
      select array_agg(distinct p.department_id order by p.department_id)
      from touchpoint p
      where p.transaction_id = t.transaction_id
        and not exists (
          select from blueprint_step s
          where s.blueprint_id = t.blueprint_id and s.department_id = p.department_id)
        and p.department_id is not null), '{}')
