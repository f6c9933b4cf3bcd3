-- grain: one transaction in scope
scoped as (
  select t.*, b.journey, b.version, c.reference as customer
  from transaction t
  join plans b on b.blueprint_id = t.blueprint_id
  left join customer c on c.customer_id = t.customer_id
  where true{{limits}}
)
