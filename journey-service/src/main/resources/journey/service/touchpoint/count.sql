-- grain: one row; unit: touchpoints
with
--scope
select count(*)
{{behind}}
