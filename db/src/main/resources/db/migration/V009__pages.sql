-- What pages need to find things at once.

-- the few that are open or cancelled among millions
create index transaction_unfinished_ix on transaction (blueprint_id, started_at) include (state, verdict, due_at)
  where state <> 'COMPLETED';

-- Search by any part of a name or reference, and in spite of a slip. The extension is one of those that the owner of a
-- database may create.
create extension if not exists pg_trgm;
create index customer_search_ix on customer using gin (reference gin_trgm_ops, name gin_trgm_ops);
create index transaction_search_ix on transaction using gin (reference gin_trgm_ops);
