-- empties the refusals of rows that name one of some references: as a whole cell, or anywhere in the row
update import_refusal r
set value = null, reason = 'the customer was erased', row_text = ''
where exists (
    select from string_to_table(translate(r.row_text, E';\t\r\n"', ',,,,,'), ',') cell
    where btrim(cell) = any(:whole))
  or exists (select from unnest(:within) part where strpos(r.row_text, part) > 0)
