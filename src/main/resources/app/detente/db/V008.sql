-- What is brought before somebody who decides.

-- Who decides where the desk cannot, in the order they are asked.
CREATE TABLE executive (
  position INTEGER PRIMARY KEY,                                 -- from 0
  name     TEXT NOT NULL,
  contact  TEXT NOT NULL,                                       -- how to reach them, as people wrote it
  minutes  INTEGER NOT NULL CHECK (minutes > 0)                 -- to say that they have it
) STRICT;
CREATE TABLE escalation (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  title           TEXT NOT NULL,
  question        TEXT NOT NULL,
  proposal        TEXT NOT NULL,
  deadline        INTEGER NOT NULL,
  adviser_id      INTEGER NOT NULL REFERENCES adviser (id),
  at              INTEGER NOT NULL,
  state           TEXT NOT NULL CHECK (state IN ('waiting', 'acknowledged', 'decided', 'withdrawn')),
  acknowledged_at INTEGER,
  acknowledged_by INTEGER REFERENCES adviser (id),
  ended_at        INTEGER,
  ended_by        INTEGER REFERENCES adviser (id),
  decision        TEXT NOT NULL DEFAULT '',
  first_event     INTEGER NOT NULL DEFAULT 0,                   -- its beginning in the audit trail
  last_event      INTEGER NOT NULL                              -- what was done to it last, and has not been taken back
) STRICT;
CREATE INDEX escalation_open ON escalation (at) WHERE state IN ('waiting', 'acknowledged');
CREATE INDEX escalation_ended ON escalation (ended_at) WHERE ended_at IS NOT NULL;
-- What it is about; the first is the one to go back to.
CREATE TABLE escalation_conversation (
  escalation_id   INTEGER NOT NULL REFERENCES escalation (id),
  conversation_id INTEGER NOT NULL,
  position        INTEGER NOT NULL,                             -- from 0
  PRIMARY KEY (escalation_id, conversation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX escalation_of ON escalation_conversation (conversation_id);
-- The chain as it was then.
CREATE TABLE escalation_step (
  escalation_id INTEGER NOT NULL REFERENCES escalation (id),
  position      INTEGER NOT NULL,                               -- from 0
  name          TEXT NOT NULL,
  contact       TEXT NOT NULL,
  minutes       INTEGER NOT NULL,
  handed_at     INTEGER,
  handed_by     INTEGER REFERENCES adviser (id),
  PRIMARY KEY (escalation_id, position)
) STRICT, WITHOUT ROWID;
