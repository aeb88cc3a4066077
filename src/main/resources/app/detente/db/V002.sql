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

-- Views that people saved. Without an owner a view is everybody's.
CREATE TABLE saved_view (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL,
  filter   TEXT NOT NULL,  -- in the language of the search box
  sort     TEXT NOT NULL,
  owner_id INTEGER REFERENCES adviser (id),
  position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX saved_view_name ON saved_view (coalesce(owner_id, 0), name);

-- One action on many conversations. What is still to be done is on disk, so that a killed console goes on where it was.
CREATE TABLE bulk (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  at         INTEGER NOT NULL,
  adviser_id INTEGER NOT NULL REFERENCES adviser (id),
  action     TEXT NOT NULL,
  total      INTEGER NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('doing', 'done', 'stopped', 'undoing', 'undone'))
) STRICT;
CREATE TABLE bulk_item (
  bulk_id         INTEGER NOT NULL REFERENCES bulk (id),
  conversation_id INTEGER NOT NULL,  -- as it was numbered then; a merge leads on
  text            TEXT,              -- the reply to this person, where the action is a reply
  event           INTEGER,           -- the audit row of what was done; 0 where there was nothing to do; empty while it is still to do
  PRIMARY KEY (bulk_id, conversation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX bulk_unfinished ON bulk (state) WHERE state IN ('doing', 'undoing');

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
-- What a rule or a word list found in a message: kept as found, not looked for again. Positions are UTF-16 units.
CREATE TABLE finding (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id      INTEGER NOT NULL REFERENCES message (id),
  conversation_id INTEGER NOT NULL,  -- as it was numbered then; a merge leads on
  rule_id         INTEGER,           -- empty for a word list
  rule_name       TEXT NOT NULL,     -- as it was called then; for a word list its kind
  effect          TEXT NOT NULL,     -- what it did
  reason          TEXT NOT NULL,     -- why, in the words of its conditions
  spans           TEXT NOT NULL,     -- `start-end` pairs in the text, separated by spaces
  at              INTEGER NOT NULL
) STRICT;
CREATE INDEX finding_message ON finding (message_id);
CREATE INDEX finding_conversation ON finding (conversation_id);
CREATE TABLE listed_word (
  list   TEXT NOT NULL CHECK (list IN ('blocked', 'suspect')),
  phrase TEXT NOT NULL,
  PRIMARY KEY (list, phrase)
) STRICT, WITHOUT ROWID;

-- Every message that was ever hidden, with its reason, and when it was shown again: the transparency register.
CREATE TABLE hiding (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id  INTEGER NOT NULL REFERENCES message (id),
  reason      TEXT NOT NULL,
  explanation TEXT NOT NULL,
  overridden  INTEGER NOT NULL CHECK (overridden IN (0, 1)),  -- hidden although the console said that it is criticism
  adviser_id  INTEGER NOT NULL REFERENCES adviser (id),
  rule_name   TEXT NOT NULL DEFAULT '',                       -- the rule that had marked it for review, where one had
  at          INTEGER NOT NULL,
  reversed_at INTEGER,
  reversed_by INTEGER REFERENCES adviser (id)
) STRICT;
CREATE INDEX hiding_message ON hiding (message_id);
CREATE INDEX hiding_at ON hiding (at, id);

-- Steps taken against a customer, each with its way back.
CREATE TABLE sanction (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  step        TEXT NOT NULL CHECK (step IN ('warn', 'mute', 'block')),
  until_at    INTEGER,
  reason      TEXT NOT NULL,
  adviser_id  INTEGER NOT NULL REFERENCES adviser (id),
  at          INTEGER NOT NULL,
  lifted_at   INTEGER,
  lifted_by   INTEGER REFERENCES adviser (id)
) STRICT;
CREATE INDEX sanction_customer ON sanction (customer_id, at);

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
  at          INTEGER NOT NULL
) STRICT;
CREATE INDEX customer_note_customer ON customer_note (customer_id, at);

-- Colleagues named in notes.
CREATE TABLE mention (
  message_id      INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  conversation_id INTEGER NOT NULL,  -- as it was numbered then; a merge leads on
  adviser_id      INTEGER NOT NULL REFERENCES adviser (id),
  at              INTEGER NOT NULL,
  seen_at         INTEGER,
  PRIMARY KEY (adviser_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_message ON mention (message_id);
