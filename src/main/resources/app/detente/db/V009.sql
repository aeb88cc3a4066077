-- A conversation that the brand began has no first response (model Waits).

-- Conversations whose messages mean something else to us than before: what follows from them is written anew when the queue is opened.
CREATE TABLE unsettled (
  conversation_id INTEGER PRIMARY KEY
) STRICT;
-- Those that begin with a message of the brand: no other that replies to nothing here is as old.
INSERT INTO unsettled
  SELECT DISTINCT b.conversation_id FROM message b
   WHERE b.kind = 'brand' AND b.parent_ref IS NULL
     AND EXISTS (SELECT 1 FROM wait w WHERE w.conversation_id = b.conversation_id AND w.first = 1)
     AND NOT EXISTS (
       SELECT 1 FROM message m
        WHERE m.conversation_id = b.conversation_id AND m.authored_at <= b.authored_at
          AND (m.kind IN ('customer', 'peer') OR m.kind = 'brand' AND m.parent_ref IS NOT NULL)
          AND NOT EXISTS (SELECT 1 FROM message p WHERE p.account_id = m.account_id AND p.remote_id = m.parent_ref
                             AND p.conversation_id = m.conversation_id AND p.kind IN ('customer', 'peer', 'brand')));
-- At once, for a report may be read before they are all settled; by when they are due depends on calendars, which only the program knows.
UPDATE wait SET first = 0 WHERE conversation_id IN (SELECT conversation_id FROM unsettled);
