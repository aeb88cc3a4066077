-- What fills a queue fast has no trigger: SQLite prepares a statement with triggers to be rolled back alone, which makes the indexes of words write down
-- what they have gathered, and costs a multiple of the insertion.

-- Names are indexed by whoever writes a customer (CustomerNames), as model Fold sees them.
DROP TRIGGER customer_named;
DROP TRIGGER customer_renamed;
DROP VIEW customer_folded;

-- The end of the audit trail is moved by whoever appends to it (Audit), once however many rows it appends.
DROP TRIGGER event_moves_its_end;
