-- grain: one planned step (null: none) and what is told of it; unit: touchpoints
with
--counted word
select w.kind, nullif(w.position, -1) as position,
  case when w.kind = 2 then w.word else (select code from term where term_id = cast(w.word as integer)) end as what,
  sum(w.touchpoints) as touchpoints
from word w
group by w.position, w.kind, w.word
having sum(w.touchpoints) > 0
order by w.kind, position, touchpoints desc, what
