-- grain: one transaction in scope; scores 0 to 100, coverage a share of 1, words and steps by their numbers
with
--scope
select reference, journey, version, customer, opened_at, closed_at, verdict, score, weakest_score, weakest_position,
  grade, shape, coverage, steps_required, steps_measured, steps_well, first_failing, state, started_at, channel_id,
  scope_segment_id, cast(value as text), currency, reference_label, blueprint_id, fully_measured
from scoped
where cast(:shape as text) is null or shape = :shape
