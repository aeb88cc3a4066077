-- What is said in private, taken down again, or given up.

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
