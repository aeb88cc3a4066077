-- What is said in private, taken down again, or given up; and by when somebody is to be answered.

-- What is to be done with a message on its network: hidden, shown again, deleted. Until it is, or why it cannot be.
CREATE TABLE remote_action (
  message_id INTEGER PRIMARY KEY REFERENCES message (id),
  account_id INTEGER NOT NULL REFERENCES account (id),
  action     TEXT NOT NULL CHECK (action IN ('hide', 'show', 'delete')),
  not_before INTEGER NOT NULL,
  attempts   INTEGER NOT NULL DEFAULT 0,
  refused    TEXT                                                -- why, in a word; it is not tried again
) STRICT;
INSERT INTO remote_action
  SELECT message_id, account_id, CASE hidden WHEN 1 THEN 'hide' ELSE 'show' END, not_before, attempts, refused FROM hide_outbox;
DROP TABLE hide_outbox;
CREATE INDEX remote_action_due ON remote_action (account_id, not_before) WHERE refused IS NULL;

-- A reply that only whoever it answers can read, from its first letter on.
ALTER TABLE draft ADD COLUMN privately INTEGER NOT NULL DEFAULT 0 CHECK (privately IN (0, 1));
ALTER TABLE approval ADD COLUMN privately INTEGER NOT NULL DEFAULT 0 CHECK (privately IN (0, 1));
ALTER TABLE reply ADD COLUMN privately INTEGER NOT NULL DEFAULT 0 CHECK (privately IN (0, 1));

-- A reply that does not go out may be given up, with a reason.
CREATE TABLE outbox_now (
  key        TEXT PRIMARY KEY REFERENCES reply (key),
  account_id INTEGER NOT NULL REFERENCES account (id),
  state      TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unknown', 'needs_person', 'given_up')),
  not_before INTEGER NOT NULL,
  attempts   INTEGER NOT NULL DEFAULT 0,
  error      TEXT,
  given_up   TEXT                                                -- model GivingUp, while it is
) STRICT, WITHOUT ROWID;
INSERT INTO outbox_now SELECT key, account_id, state, not_before, attempts, error, NULL FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_now RENAME TO outbox;
CREATE INDEX outbox_state ON outbox (state, not_before);

-- How soon customers are to hear from us, where that is not the usual.
CREATE TABLE target (
  id            INTEGER PRIMARY KEY,
  network       TEXT,                                            -- of this one alone
  tag_id        INTEGER REFERENCES tag (id),                     -- of those with this one alone
  priority      INTEGER CHECK (priority BETWEEN -1 AND 2),       -- of this one alone
  first_minutes INTEGER NOT NULL CHECK (first_minutes > 0),
  next_minutes  INTEGER NOT NULL CHECK (next_minutes > 0)
) STRICT;
-- Derived from the waits, the targets and the opening hours; round the clock and by the usual target until somebody says otherwise.
ALTER TABLE conversation ADD COLUMN due_at INTEGER;               -- when somebody in it is to have been answered; empty where nobody waits
ALTER TABLE conversation ADD COLUMN due_target INTEGER;           -- minutes that follow from
UPDATE conversation SET due_target = coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'settings.target_minutes'), 30)
 WHERE waiting_since IS NOT NULL;
UPDATE conversation SET due_at = waiting_since + due_target * 60000 WHERE waiting_since IS NOT NULL;
CREATE INDEX conversation_due ON conversation (lane, due_at, id) WHERE waiting_since IS NOT NULL;
