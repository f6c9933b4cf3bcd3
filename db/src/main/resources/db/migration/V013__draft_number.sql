-- The number of a draft's state, of all drafts together: a window that still shows a draft thrown away or published
-- since can never be taken for one that shows the next draft of its journey.
create sequence draft_state_number as integer;

select setval('draft_state_number', greatest(1, (select max(state) from draft_state)));
