-- Runs that wait until the one under way has ended: asked for, they are never lost.
alter table recompute_run drop constraint recompute_run_state_ck;
alter table recompute_run add constraint recompute_run_state_ck
  check (state in ('QUEUED', 'JUDGING', 'SUMMING', 'DONE', 'FAILED'));
-- one of a kind: whoever asks for the same before it has begun gets what the waiting one brings
create unique index recompute_run_queued_uq on recompute_run (kind) where state = 'QUEUED';

-- The zone and the version of the rules by which a run began: under others it begins again, it does not go on.
alter table recompute_run add column basis text;
