-- What pages need to find things at once.

-- the few that are open or cancelled among millions
create index transaction_unfinished_ix on transaction (blueprint_id, started_at) include (state, verdict, due_at)
  where state <> 'COMPLETED';
