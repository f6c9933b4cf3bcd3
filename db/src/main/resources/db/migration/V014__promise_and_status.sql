-- When the firm said that a transaction is open: ending steps from before that time no longer close it.
-- Null: said before this was kept, or not said.
alter table transaction add column status_at timestamptz;

-- the clock's work: closing times that have come
create index transaction_closing_ix on transaction (closed_at) where state = 'OPEN' and closed_at is not null;

-- The first promise ever stored; null: promised_at was never moved.
alter table touchpoint add column first_promised_at timestamptz;

-- A promise that had passed when it was moved: it stays broken. Null: none was.
alter table touchpoint add column broken_promised_at timestamptz;
