-- The queue. Times are UTC epoch milliseconds. STRICT everywhere; what is derived says so.

CREATE TABLE account (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  network TEXT NOT NULL,
  name    TEXT NOT NULL,
  UNIQUE (network, name)
) STRICT;

CREATE TABLE adviser (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE customer (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id),
  remote_id  TEXT NOT NULL,
  name       TEXT NOT NULL,
  name_at    INTEGER NOT NULL,  -- when the message that gave the name was written: the newest wins, whatever the order of arrival
  UNIQUE (account_id, remote_id)
) STRICT;

CREATE TABLE conversation (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id    INTEGER NOT NULL REFERENCES account (id),
  network       TEXT NOT NULL,
  seen          INTEGER NOT NULL DEFAULT 0 CHECK (seen IN (0, 1)),  -- an adviser has opened it in this console
  status        TEXT NOT NULL CHECK (status IN ('new', 'open', 'waiting_on_customer', 'snoozed', 'closed', 'spam')),
  assignee_id   INTEGER REFERENCES adviser (id),
  snoozed_until INTEGER,
  closed_at     INTEGER,  -- when a person closed it; empty for a thread closed only because no customer wrote in it
  reopened      INTEGER NOT NULL DEFAULT 0,
  claimed_by    INTEGER REFERENCES adviser (id),
  claimed_until INTEGER NOT NULL DEFAULT 0,
  version       INTEGER NOT NULL DEFAULT 1,
  -- derived from its messages, written whenever they change
  customer_id   INTEGER REFERENCES customer (id),
  title         TEXT NOT NULL DEFAULT '',  -- who speaks, where no customer does
  preview       TEXT NOT NULL DEFAULT '',
  waiting_since INTEGER,
  last_at       INTEGER NOT NULL DEFAULT 0,
  message_count INTEGER NOT NULL DEFAULT 0,
  -- which views may show it; derived from status, and not a generated column, since an index with one never covers a query
  lane          INTEGER NOT NULL DEFAULT 0 CHECK (lane = CASE status
                  WHEN 'new' THEN 0 WHEN 'open' THEN 0 WHEN 'waiting_on_customer' THEN 1 WHEN 'snoozed' THEN 2 WHEN 'closed' THEN 3 ELSE 4 END)
) STRICT;

CREATE INDEX conversation_waiting ON conversation (lane, waiting_since, id);
CREATE INDEX conversation_recent ON conversation (lane, last_at, id);
CREATE INDEX conversation_all ON conversation (last_at, id);
CREATE INDEX conversation_network_waiting ON conversation (network, lane, waiting_since, id);
CREATE INDEX conversation_network_recent ON conversation (network, lane, last_at, id);
CREATE INDEX conversation_network_all ON conversation (network, last_at, id);
CREATE INDEX conversation_mine ON conversation (assignee_id, last_at, id) WHERE assignee_id IS NOT NULL AND lane < 3;
CREATE INDEX conversation_assignee ON conversation (lane, assignee_id, waiting_since, id);
CREATE INDEX conversation_snoozed ON conversation (snoozed_until) WHERE snoozed_until IS NOT NULL;

-- Conversations that a late message showed to be part of another one: whoever still names the old one means the new one.
CREATE TABLE merged (
  id      INTEGER PRIMARY KEY,
  into_id INTEGER NOT NULL REFERENCES conversation (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX merged_into ON merged (into_id);

-- Names under which a thread is awaited: 't:' and the network's thread id, or 'm:' and the id of a parent not seen yet.
CREATE TABLE thread_ref (
  account_id      INTEGER NOT NULL REFERENCES account (id),
  ref             TEXT NOT NULL,
  conversation_id INTEGER NOT NULL REFERENCES conversation (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (account_id, ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_ref_conversation ON thread_ref (conversation_id);

CREATE TABLE message (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id      INTEGER NOT NULL REFERENCES account (id),
  conversation_id INTEGER NOT NULL REFERENCES conversation (id) DEFERRABLE INITIALLY DEFERRED, -- which is written last, whole
  remote_id       TEXT NOT NULL,
  parent_ref      TEXT,             -- the network's id of the message replied to, seen or not
  kind            TEXT NOT NULL CHECK (kind IN ('customer', 'brand', 'automatic', 'note', 'peer')),
  customer_id     INTEGER REFERENCES customer (id),
  author          TEXT NOT NULL,    -- the brand, or who wrote a note; for a customer the name of that day
  adviser         TEXT,
  body            TEXT NOT NULL,
  authored_at     INTEGER NOT NULL,
  received_at     INTEGER NOT NULL,
  url             TEXT,
  hidden          TEXT,             -- why it is hidden
  dismissed_at    INTEGER,          -- when it was said to need no reply, or was hidden
  UNIQUE (account_id, remote_id)
) STRICT;
CREATE INDEX message_conversation ON message (conversation_id, authored_at);
CREATE INDEX message_customer ON message (customer_id, authored_at) WHERE customer_id IS NOT NULL;
CREATE INDEX message_authored ON message (authored_at, kind);

-- Derived from messages (model Waits); rebuilt by `doctor --rebuild`, which also compares it with them, hence no foreign keys.
CREATE TABLE wait (
  conversation_id INTEGER NOT NULL,
  customer_id     INTEGER NOT NULL,
  opened_by       INTEGER NOT NULL,
  opened_at       INTEGER NOT NULL,
  opened_received INTEGER NOT NULL,
  first           INTEGER NOT NULL CHECK (first IN (0, 1)),
  via_group       INTEGER NOT NULL CHECK (via_group IN (0, 1)),
  closed_at       INTEGER,
  closed_by       INTEGER,
  dismissal       TEXT CHECK (dismissal IN ('hidden', 'no_reply_needed')),
  PRIMARY KEY (conversation_id, opened_by)
) STRICT, WITHOUT ROWID;
CREATE INDEX wait_opened ON wait (opened_at);

-- Derived: the words of every message (model Fold), separated by spaces. Contentless: the text lives in message.
CREATE VIRTUAL TABLE search USING fts5 (
  body, author, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2", columnsize = 1
);

CREATE TABLE tag (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  name   TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE,
  colour TEXT NOT NULL
) STRICT;

CREATE TABLE conversation_tag (
  tag_id          INTEGER NOT NULL REFERENCES tag (id),
  conversation_id INTEGER NOT NULL REFERENCES conversation (id),
  PRIMARY KEY (tag_id, conversation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX conversation_tag_conversation ON conversation_tag (conversation_id);

CREATE TABLE template (
  id        TEXT PRIMARY KEY,
  title     TEXT NOT NULL,
  folder    TEXT NOT NULL,
  language  TEXT NOT NULL,
  shortcuts TEXT NOT NULL,  -- words, separated by spaces
  body      TEXT NOT NULL,
  networks  TEXT NOT NULL,  -- keys, separated by spaces; empty for all
  uses      INTEGER NOT NULL DEFAULT 0,
  retired   INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

CREATE TABLE draft (
  conversation_id INTEGER NOT NULL REFERENCES conversation (id),
  adviser_id      INTEGER NOT NULL REFERENCES adviser (id),
  note            INTEGER NOT NULL CHECK (note IN (0, 1)),
  body            TEXT NOT NULL,
  template_id     TEXT,
  updated_at      INTEGER NOT NULL,
  PRIMARY KEY (conversation_id, adviser_id, note)
) STRICT, WITHOUT ROWID;

-- A reply written here. Its text is its message; how far it has got is its outbox row.
CREATE TABLE reply (
  message_id  INTEGER PRIMARY KEY REFERENCES message (id),
  key         TEXT NOT NULL UNIQUE,
  adviser_id  INTEGER NOT NULL REFERENCES adviser (id),
  template_id TEXT
) STRICT;

CREATE TABLE outbox (
  key        TEXT PRIMARY KEY REFERENCES reply (key),
  account_id INTEGER NOT NULL REFERENCES account (id),
  state      TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unknown', 'needs_person')),
  not_before INTEGER NOT NULL,
  attempts   INTEGER NOT NULL DEFAULT 0,
  error      TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_state ON outbox (state, not_before);

-- The audit trail: append-only, gap-free, each row hashing the one before.
CREATE TABLE event (
  seq             INTEGER PRIMARY KEY,
  at              INTEGER NOT NULL,
  adviser         TEXT NOT NULL,  -- empty for the console itself
  action          TEXT NOT NULL,
  conversation_id INTEGER,
  detail          TEXT NOT NULL,
  undoes          INTEGER UNIQUE, -- the event this one takes back
  hash            BLOB NOT NULL
) STRICT;
CREATE INDEX event_reply ON event (detail) WHERE action = 'reply';
CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TABLE set_aside (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  file   TEXT NOT NULL,
  line   INTEGER NOT NULL,
  reason TEXT NOT NULL,
  detail TEXT NOT NULL,
  raw    BLOB NOT NULL,
  digest BLOB NOT NULL,
  at     INTEGER NOT NULL,
  UNIQUE (file, line, digest)
) STRICT;

-- Where the reading of a file stands, so that an interrupted import goes on where it was.
CREATE TABLE import (
  file      TEXT PRIMARY KEY,
  identity  TEXT NOT NULL,  -- size, time and a digest of the beginning: another file under the same name starts anew
  offset    INTEGER NOT NULL,
  line      INTEGER NOT NULL,
  imported  INTEGER NOT NULL,
  known     INTEGER NOT NULL,
  set_aside INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
