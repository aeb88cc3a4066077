-- Triage at five thousand messages a day.

-- What the queue sorts and filters by. All but `priority` and `review` is derived from the messages, like the rest of the row.
ALTER TABLE conversation ADD COLUMN priority INTEGER NOT NULL DEFAULT 0 CHECK (priority BETWEEN -1 AND 2);
ALTER TABLE conversation ADD COLUMN urgency INTEGER;                    -- model Urgency: from when on it counts as waiting; empty where nobody waits
ALTER TABLE conversation ADD COLUMN urgency_why TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN language TEXT NOT NULL DEFAULT '';  -- of the text the row shows; empty where it cannot be told
ALTER TABLE conversation ADD COLUMN hidden_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN review INTEGER NOT NULL DEFAULT 0 CHECK (review IN (0, 1));  -- marked for a second look
-- What cannot be told in SQL comes with the conversation's next message, or with `doctor --rebuild`.
UPDATE conversation SET urgency = waiting_since,
       hidden_count = (SELECT count(*) FROM message m WHERE m.conversation_id = conversation.id AND m.hidden IS NOT NULL);
CREATE INDEX conversation_urgent ON conversation (lane, urgency, id);
CREATE INDEX conversation_hidden ON conversation (id) WHERE hidden_count > 0;
CREATE INDEX conversation_priority ON conversation (priority, id) WHERE priority <> 0;
CREATE INDEX conversation_review ON conversation (lane, waiting_since, id) WHERE review = 1;

-- Derived, and exact in every transaction: triggers write them, whoever changes a conversation or its tags. Only a new conversation is counted by
-- whoever adds it (QueueRow): SQLite prepares a statement with triggers to be rolled back alone, which doubles what the insertion costs.
-- How many conversations there are of each kind that views count: few rows, however many conversations. What went down to nothing stays, as 0.
CREATE TABLE counter (
  lane        INTEGER NOT NULL,
  network     TEXT NOT NULL,
  assignee_id INTEGER NOT NULL,  -- 0 for nobody
  review      INTEGER NOT NULL,
  n           INTEGER NOT NULL,
  PRIMARY KEY (lane, network, assignee_id, review)
) STRICT, WITHOUT ROWID;
-- How many waiting conversations have a tag.
CREATE TABLE tag_counter (
  tag_id INTEGER PRIMARY KEY,
  n      INTEGER NOT NULL
) STRICT;
INSERT INTO counter SELECT lane, network, coalesce(assignee_id, 0), review, count(*) FROM conversation GROUP BY 1, 2, 3, 4;
INSERT INTO tag_counter SELECT t.tag_id, count(*) FROM conversation_tag t JOIN conversation c ON c.id = t.conversation_id WHERE c.lane = 0 GROUP BY 1;
CREATE TRIGGER conversation_changed AFTER UPDATE OF lane, network, assignee_id, review ON conversation
  WHEN old.lane <> new.lane OR old.network <> new.network OR old.assignee_id IS NOT new.assignee_id OR old.review <> new.review BEGIN
  UPDATE counter SET n = n - 1
   WHERE lane = old.lane AND network = old.network AND assignee_id = coalesce(old.assignee_id, 0) AND review = old.review;
  INSERT INTO counter VALUES (new.lane, new.network, coalesce(new.assignee_id, 0), new.review, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER conversation_removed AFTER DELETE ON conversation BEGIN
  UPDATE counter SET n = n - 1
   WHERE lane = old.lane AND network = old.network AND assignee_id = coalesce(old.assignee_id, 0) AND review = old.review;
END;
CREATE TRIGGER conversation_waits AFTER UPDATE OF lane ON conversation WHEN (old.lane = 0) <> (new.lane = 0) BEGIN
  UPDATE tag_counter SET n = n + CASE new.lane WHEN 0 THEN 1 ELSE -1 END
   WHERE tag_id IN (SELECT tag_id FROM conversation_tag WHERE conversation_id = new.id);
  INSERT INTO tag_counter SELECT tag_id, 1 FROM conversation_tag WHERE conversation_id = new.id AND new.lane = 0 ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER tag_added AFTER INSERT ON conversation_tag WHEN (SELECT lane FROM conversation WHERE id = new.conversation_id) = 0 BEGIN
  INSERT INTO tag_counter VALUES (new.tag_id, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER tag_removed AFTER DELETE ON conversation_tag WHEN (SELECT lane FROM conversation WHERE id = old.conversation_id) = 0 BEGIN
  UPDATE tag_counter SET n = n - 1 WHERE tag_id = old.tag_id;
END;
CREATE TRIGGER tag_moved AFTER UPDATE ON conversation_tag BEGIN
  UPDATE tag_counter SET n = n - 1
   WHERE tag_id = old.tag_id AND (SELECT lane FROM conversation WHERE id = old.conversation_id) = 0;
  INSERT INTO tag_counter SELECT new.tag_id, 1 FROM conversation WHERE id = new.conversation_id AND lane = 0 ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- Who waits now, for the board of the day: few, however many waited before.
CREATE INDEX wait_open ON wait (conversation_id, opened_by) WHERE closed_at IS NULL;

-- Views that people saved. Without an owner a view is everybody's.
CREATE TABLE saved_view (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL,
  folded   TEXT NOT NULL,  -- the name without case and accents
  filter   TEXT NOT NULL,  -- in the language of the search box
  sort     TEXT NOT NULL,
  owner_id INTEGER REFERENCES adviser (id),
  position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX saved_view_name ON saved_view (coalesce(owner_id, 0), folded);

-- One action on many conversations. What is still to be done is on disk, so that a killed console goes on where it was.
CREATE TABLE bulk (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  at         INTEGER NOT NULL,
  adviser_id INTEGER NOT NULL REFERENCES adviser (id),
  action     TEXT NOT NULL,               -- storage BulkCode
  total      INTEGER NOT NULL,
  handled    INTEGER NOT NULL DEFAULT 0,  -- of the total, looked at so far
  changed    INTEGER NOT NULL DEFAULT 0,  -- of those, changed by it: as many audit rows
  undone     INTEGER NOT NULL DEFAULT 0,  -- of those, taken back together
  state      TEXT NOT NULL CHECK (state IN ('doing', 'done', 'stopped', 'undoing', 'undone'))
) STRICT;
CREATE INDEX bulk_unfinished ON bulk (state) WHERE state IN ('doing', 'undoing');
CREATE INDEX bulk_at ON bulk (adviser_id, at);
-- What it has still to do. A row goes in the transaction that does it, with the text it held.
CREATE TABLE bulk_item (
  bulk_id         INTEGER NOT NULL REFERENCES bulk (id),
  conversation_id INTEGER NOT NULL,            -- as it was numbered then; a merge leads on
  message_id      INTEGER NOT NULL DEFAULT 0,  -- the message answered, where the action is an answer
  text            TEXT,                        -- and what this person is told
  PRIMARY KEY (bulk_id, conversation_id, message_id)
) STRICT, WITHOUT ROWID;
-- The audit rows of what it did: without gaps, since each chunk is one transaction.
CREATE TABLE bulk_span (
  first_event INTEGER PRIMARY KEY,
  last_event  INTEGER NOT NULL,
  bulk_id     INTEGER NOT NULL REFERENCES bulk (id),
  undone      INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX bulk_span_of ON bulk_span (bulk_id, first_event);

-- A reply that is taken back leaves its conversation as it found it.
ALTER TABLE reply ADD COLUMN before TEXT NOT NULL DEFAULT '';

-- Rules: what happens to a message that arrives, in this order.
CREATE TABLE rule (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL,
  position   INTEGER NOT NULL,
  enabled    INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  stops      INTEGER NOT NULL CHECK (stops IN (0, 1)),
  conditions TEXT NOT NULL,
  effects    TEXT NOT NULL,
  slow       INTEGER NOT NULL DEFAULT 0  -- how often it took too long; the third time switches it off
) STRICT;
-- What a rule or a word list found in a message: kept as found, not looked for again.
CREATE TABLE finding (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  rule_id    INTEGER NOT NULL,  -- negative for a word list
  rule_name  TEXT NOT NULL,     -- as it was called then; for a word list its key
  effect     TEXT NOT NULL,     -- what it did, and below why: rules RuleText
  reason     TEXT NOT NULL,
  spans      TEXT NOT NULL,     -- `start-end` pairs in the text, in UTF-16 units, separated by spaces
  at         INTEGER NOT NULL,
  event      INTEGER            -- the audit row of what it did; empty where there was nothing to do
) STRICT;
CREATE UNIQUE INDEX finding_once ON finding (message_id, rule_id, effect);
CREATE TABLE listed_word (
  list   TEXT NOT NULL CHECK (list IN ('blocked', 'suspect')),
  phrase TEXT NOT NULL,
  PRIMARY KEY (list, phrase)
) STRICT, WITHOUT ROWID;

-- Every message that was ever hidden, with its reason, and when it was shown again: the transparency register. Rows are never deleted.
CREATE TABLE hiding (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id       INTEGER NOT NULL REFERENCES message (id),
  event            INTEGER NOT NULL,                               -- the audit row that tells of it
  reason           TEXT NOT NULL,
  explanation      TEXT NOT NULL,
  overridden       INTEGER NOT NULL CHECK (overridden IN (0, 1)),  -- hidden although the console said that it is criticism
  adviser_id       INTEGER NOT NULL REFERENCES adviser (id),
  rule_name        TEXT NOT NULL DEFAULT '',                       -- the rule that had marked it for review, where one had
  at               INTEGER NOT NULL,
  dismissed_before INTEGER,                                        -- since when it needed no reply already; put back when it is shown again
  reversed_at      INTEGER,
  reversed_by      INTEGER REFERENCES adviser (id)
) STRICT;
CREATE INDEX hiding_message ON hiding (message_id);
CREATE INDEX hiding_event ON hiding (event);
CREATE INDEX hiding_at ON hiding (at, id);

-- Steps taken against a customer, each with its way back.
CREATE TABLE sanction (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  step        TEXT NOT NULL CHECK (step IN ('warn', 'mute', 'block')),
  until_at    INTEGER,  -- of a mute
  reason      TEXT NOT NULL,
  explanation TEXT NOT NULL,
  adviser_id  INTEGER NOT NULL REFERENCES adviser (id),
  at          INTEGER NOT NULL,
  lifted_at   INTEGER,
  lifted_by   INTEGER REFERENCES adviser (id)
) STRICT;
CREATE INDEX sanction_customer ON sanction (customer_id, at);
CREATE INDEX sanction_holding ON sanction (customer_id) WHERE step <> 'warn' AND lifted_at IS NULL;
-- The sanction that put a conversation away when its message came in.
ALTER TABLE conversation ADD COLUMN held_by INTEGER REFERENCES sanction (id);
CREATE INDEX conversation_held ON conversation (held_by) WHERE held_by IS NOT NULL;

-- Where the audit trail ends, kept apart from it: a chain of hashes cannot see that its own last rows are gone.
CREATE TABLE event_end (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  seq  INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;
INSERT INTO event_end SELECT 1, coalesce((SELECT max(seq) FROM event), 0),
       coalesce((SELECT hash FROM event ORDER BY seq DESC LIMIT 1), zeroblob(32));
CREATE TRIGGER event_moves_its_end AFTER INSERT ON event BEGIN UPDATE event_end SET seq = new.seq, hash = new.hash; END;
CREATE TRIGGER event_end_is_not_deleted BEFORE DELETE ON event_end BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

-- One person behind several customers, where an adviser said so.
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL
) STRICT;
ALTER TABLE customer ADD COLUMN person_id INTEGER REFERENCES person (id);
CREATE INDEX customer_person ON customer (person_id) WHERE person_id IS NOT NULL;
CREATE TABLE customer_note (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  adviser_id  INTEGER NOT NULL REFERENCES adviser (id),
  body        TEXT NOT NULL,
  at          INTEGER NOT NULL,
  removed_at  INTEGER  -- taken away by somebody; kept so that they can have it back
) STRICT;
CREATE INDEX customer_note_customer ON customer_note (customer_id, at);

-- Colleagues named in notes. Which conversation it is in, the message knows.
CREATE TABLE mention (
  message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  adviser_id INTEGER NOT NULL REFERENCES adviser (id),
  seen_at    INTEGER,  -- when whoever is named opened the conversation
  PRIMARY KEY (adviser_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_message ON mention (message_id);
CREATE INDEX mention_unseen ON mention (adviser_id, message_id) WHERE seen_at IS NULL;

-- Messages that looked like one customer answering another, and are not: an adviser said so.
CREATE TABLE peer_denied (
  message_id INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE
) STRICT;

-- Derived: the names of customers, for the palette. The letters that the tokenizer leaves as they are, and model Fold does not, are written apart.
CREATE VIRTUAL TABLE customer_name USING fts5 (
  name, content = '', contentless_delete = 1, prefix = '1 2 3', detail = none, tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIEW customer_folded AS SELECT id, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
  name, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ł', 'l'), 'Ł', 'l'), 'ı', 'i')
  AS name FROM customer;
INSERT INTO customer_name (rowid, name) SELECT id, name FROM customer_folded;
CREATE TRIGGER customer_named AFTER INSERT ON customer BEGIN
  INSERT INTO customer_name (rowid, name) SELECT id, name FROM customer_folded WHERE id = new.id;
END;
CREATE TRIGGER customer_renamed AFTER UPDATE OF name ON customer WHEN new.name <> old.name BEGIN
  DELETE FROM customer_name WHERE rowid = old.id;
  INSERT INTO customer_name (rowid, name) SELECT id, name FROM customer_folded WHERE id = new.id;
END;
CREATE TRIGGER customer_unnamed AFTER DELETE ON customer BEGIN DELETE FROM customer_name WHERE rowid = old.id; END;
