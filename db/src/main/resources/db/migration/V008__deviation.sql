-- Closed transactions in which a required step never came: a deviation of its own.
alter table rollup_step add column missing bigint not null default 0;
alter table rollup_step alter column missing drop default;
-- what was written before and is not folded in yet does not have it: all sums are built anew anyway
update delta set n = n || 0::bigint where subject = 'STEP';
update delta_held set n = n || 0::bigint where subject = 'STEP';

-- Positions of the steps that comments of the customer are about; null: none. Pages quote the latest of a step among millions
-- of transactions.
alter table transaction add column commented_steps integer[];
create index transaction_commented_ix on transaction (blueprint_id, started_at) include (commented_steps)
  where commented_steps is not null;
