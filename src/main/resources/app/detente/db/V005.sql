-- Messages come from the networks, and answers go back.

-- An account that is connected is read from and sent to by its network; any other lives on files alone. Secrets are in the keychain, never here.
ALTER TABLE account ADD COLUMN state TEXT NOT NULL DEFAULT 'files' CHECK (state IN ('files', 'connected', 'paused', 'reconnect'));
ALTER TABLE account ADD COLUMN cursor TEXT NOT NULL DEFAULT '';  -- where reading stands; moves only with the page it follows
ALTER TABLE account ADD COLUMN trouble TEXT;                     -- model AccountTrouble: what is wrong now
ALTER TABLE account ADD COLUMN trouble_at INTEGER;               -- since when
ALTER TABLE account ADD COLUMN next_try INTEGER;                 -- no byte leaves for it before
ALTER TABLE account ADD COLUMN looked_at INTEGER;                -- when it was last read to its end
CREATE TABLE account_field (
  account_id INTEGER NOT NULL REFERENCES account (id),
  key        TEXT NOT NULL,
  value      TEXT NOT NULL,
  PRIMARY KEY (account_id, key)
) STRICT, WITHOUT ROWID;
-- What an account could do on its network, and what it lacked a permission for, when it was last tried.
CREATE TABLE account_ability (
  account_id INTEGER NOT NULL REFERENCES account (id),
  ability    TEXT NOT NULL,                                      -- model Ability
  works      INTEGER NOT NULL CHECK (works IN (0, 1)),
  PRIMARY KEY (account_id, ability)
) STRICT, WITHOUT ROWID;
-- Who connected, paused or resumed an account last.
CREATE INDEX event_account ON event (detail) WHERE action IN ('connect', 'pause_account', 'resume_account');

-- What the network says of a message besides its text.
ALTER TABLE message ADD COLUMN handle TEXT NOT NULL DEFAULT '';  -- what its channel needs to answer it
ALTER TABLE message ADD COLUMN limits TEXT NOT NULL DEFAULT '';  -- model MessageLimit
ALTER TABLE message ADD COLUMN edited_at INTEGER;
ALTER TABLE message ADD COLUMN deleted_at INTEGER;
ALTER TABLE message ADD COLUMN hidden_there INTEGER NOT NULL DEFAULT 0 CHECK (hidden_there IN (0, 1));
-- A message that is to be hidden on its network, or shown there again: until it is, or why it cannot be.
CREATE TABLE hide_outbox (
  message_id INTEGER PRIMARY KEY REFERENCES message (id),
  account_id INTEGER NOT NULL REFERENCES account (id),
  hidden     INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  not_before INTEGER NOT NULL,
  attempts   INTEGER NOT NULL DEFAULT 0,
  refused    TEXT                                                -- why, in a word; it is not tried again
) STRICT;
CREATE INDEX hide_outbox_due ON hide_outbox (account_id, not_before) WHERE refused IS NULL;
-- What a message said before it was edited on its network.
CREATE TABLE message_text (
  message_id INTEGER NOT NULL REFERENCES message (id),
  until      INTEGER NOT NULL,
  body       TEXT NOT NULL,
  PRIMARY KEY (message_id, until)
) STRICT, WITHOUT ROWID;
-- What happened to a message that has not come yet.
CREATE TABLE early_event (
  account_id INTEGER NOT NULL REFERENCES account (id),
  remote_id  TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('edited', 'deleted', 'hidden', 'shown')),
  at         INTEGER NOT NULL,
  body       TEXT NOT NULL,
  PRIMARY KEY (account_id, remote_id, kind)
) STRICT, WITHOUT ROWID;
