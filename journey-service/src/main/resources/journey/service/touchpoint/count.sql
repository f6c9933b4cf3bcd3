-- grain: one row; unit: touchpoints
with
--plans
select count(*)
{{behind}}
  and t.blueprint_id in (select blueprint_id from plans){{limits}}
