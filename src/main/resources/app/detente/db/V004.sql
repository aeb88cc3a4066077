-- Templates as a craft, voice, and a second pair of eyes.

-- Who a template is for, and when. Its first wording stays its body.
ALTER TABLE template ADD COLUMN tags TEXT NOT NULL DEFAULT '';       -- the names of the tags it answers, one a line
ALTER TABLE template ADD COLUMN scope TEXT NOT NULL DEFAULT 'brand' CHECK (scope IN ('personal', 'team', 'brand'));
ALTER TABLE template ADD COLUMN owner_id INTEGER REFERENCES adviser (id);
ALTER TABLE template ADD COLUMN review_on TEXT;                       -- ISO date from which somebody should look it over
ALTER TABLE template ADD COLUMN mood TEXT NOT NULL DEFAULT 'plain' CHECK (mood IN ('plain', 'light', 'kind'));
ALTER TABLE template ADD COLUMN newcomers INTEGER NOT NULL DEFAULT 1 CHECK (newcomers IN (0, 1));
ALTER TABLE template ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
-- Its other wordings, in their order.
CREATE TABLE template_wording (
  template_id TEXT NOT NULL REFERENCES template (id),
  position    INTEGER NOT NULL,  -- from 1; the body is 0
  body        TEXT NOT NULL,
  PRIMARY KEY (template_id, position)
) STRICT, WITHOUT ROWID;
-- What it was before, whole, as its export writes it; the newest row is what it is now.
CREATE TABLE template_version (
  template_id TEXT NOT NULL REFERENCES template (id),
  version     INTEGER NOT NULL,
  at          INTEGER NOT NULL,  -- 0 for what it was before versions were kept
  adviser     TEXT NOT NULL,  -- empty for the console itself
  content     TEXT NOT NULL,
  PRIMARY KEY (template_id, version)
) STRICT, WITHOUT ROWID;
-- Files that go out with it.
CREATE TABLE template_attachment (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  template_id TEXT NOT NULL REFERENCES template (id),
  name        TEXT NOT NULL,
  type        TEXT NOT NULL,
  networks    TEXT NOT NULL,  -- keys, separated by spaces; empty for all
  content     BLOB NOT NULL
) STRICT;
CREATE INDEX template_attachment_of ON template_attachment (template_id);
-- Texts that many templates share, edited once: `{{> name}}`.
CREATE TABLE block (
  name    TEXT PRIMARY KEY,
  body    TEXT NOT NULL,
  at      INTEGER NOT NULL,
  adviser TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a reply was made from, in the order of its text.
CREATE TABLE reply_template (
  message_id  INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  template_id TEXT NOT NULL,
  wording     INTEGER NOT NULL,
  edited      INTEGER NOT NULL CHECK (edited IN (0, 1)),
  PRIMARY KEY (message_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX reply_template_of ON reply_template (template_id, message_id);
INSERT INTO reply_template SELECT message_id, 0, template_id, 0, 0 FROM reply WHERE template_id IS NOT NULL;
-- Likewise for a text not sent yet: a line for each, of its wording, whether it was edited, and its template.
ALTER TABLE draft ADD COLUMN made_from TEXT NOT NULL DEFAULT '';
UPDATE draft SET made_from = '0 0 ' || template_id WHERE template_id IS NOT NULL;
ALTER TABLE draft DROP COLUMN template_id;
-- What followed a reply: whether its conversation was closed before it came back.
CREATE INDEX event_closed ON event (conversation_id, at) WHERE action = 'close';
-- The wording that an answer to many was made from, for each person.
ALTER TABLE bulk_item ADD COLUMN wording INTEGER NOT NULL DEFAULT 0;
-- The sentences of replies sent from here, without the names in them: how often a sentence was said, where and when.
CREATE TABLE said (
  sentence   INTEGER NOT NULL,  -- a hash of it
  message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  at         INTEGER NOT NULL,
  opening    INTEGER NOT NULL CHECK (opening IN (0, 1)),
  PRIMARY KEY (sentence, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX said_by ON said (message_id);
CREATE INDEX said_at ON said (at);
-- Files that go out with a reply.
CREATE TABLE reply_attachment (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  name       TEXT NOT NULL,
  type       TEXT NOT NULL,
  content    BLOB NOT NULL
) STRICT;
CREATE INDEX reply_attachment_of ON reply_attachment (message_id);

-- How a brand speaks on a network; without a row what is shipped holds.
CREATE TABLE voice_profile (
  language TEXT NOT NULL,
  network  TEXT NOT NULL,  -- empty for every network without a profile of its own
  content  TEXT NOT NULL,
  at       INTEGER NOT NULL,
  adviser  TEXT NOT NULL,
  PRIMARY KEY (language, network)
) STRICT, WITHOUT ROWID;
-- Words that the spelling takes as right: everybody's without an adviser.
CREATE TABLE dictionary_word (
  adviser_id INTEGER NOT NULL,  -- 0 for everybody
  word       TEXT NOT NULL,
  PRIMARY KEY (adviser_id, word)
) STRICT, WITHOUT ROWID;
-- The parts of a reply that went out as several posts, by the key of the first; in order of their messages.
CREATE TABLE chain_part (
  message_id INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
  first      TEXT NOT NULL,
  words      TEXT NOT NULL  -- of the text as it was written, spaces included
) STRICT;
CREATE INDEX chain_part_of ON chain_part (first);
-- Replies that went over the gate before somebody in distress, and why.
CREATE TABLE gate_pass (
  message_id  INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
  reason      TEXT NOT NULL,
  explanation TEXT NOT NULL,
  adviser_id  INTEGER NOT NULL REFERENCES adviser (id),
  at          INTEGER NOT NULL
) STRICT;

-- Newcomers: of their replies so many in a hundred need a second pair of eyes.
ALTER TABLE adviser ADD COLUMN role TEXT NOT NULL DEFAULT 'adviser' CHECK (role IN ('newcomer', 'adviser', 'lead'));
ALTER TABLE adviser ADD COLUMN sample INTEGER NOT NULL DEFAULT 100 CHECK (sample BETWEEN 0 AND 100);
-- The messages each newcomer has answered, in their order: which of them fall into the sample is drawn by it.
CREATE TABLE approval_draw (
  adviser_id INTEGER NOT NULL REFERENCES adviser (id),
  message_id INTEGER NOT NULL,
  place      INTEGER NOT NULL,  -- from 0
  PRIMARY KEY (adviser_id, message_id)
) STRICT, WITHOUT ROWID;
-- Replies that wait for it, and what became of them. Rows are kept.
CREATE TABLE approval (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER NOT NULL,
  reply_to        INTEGER,                       -- the message it answers
  adviser_id      INTEGER NOT NULL REFERENCES adviser (id),
  brand           TEXT NOT NULL,
  text            TEXT NOT NULL,                 -- as its author wrote it
  made_from       TEXT NOT NULL DEFAULT '',      -- as in draft
  gate            TEXT,                          -- why it goes over the gate before somebody in distress, where it does
  gate_words      TEXT NOT NULL DEFAULT '',
  state           TEXT NOT NULL CHECK (state IN ('asked', 'approved', 'improved', 'sent_back', 'withdrawn')),
  at              INTEGER NOT NULL,
  asked_event     INTEGER NOT NULL,
  decided_by      INTEGER REFERENCES adviser (id),
  decided_at      INTEGER,
  decided_event   INTEGER,
  improved        TEXT NOT NULL DEFAULT '',      -- as its reviewer last made it
  comment         TEXT NOT NULL DEFAULT '',
  message_id      INTEGER                        -- the reply it became
) STRICT;
CREATE INDEX approval_asked ON approval (at) WHERE state = 'asked';
CREATE INDEX approval_of ON approval (adviser_id, at);
CREATE INDEX approval_conversation ON approval (conversation_id) WHERE state IN ('asked', 'sent_back');
CREATE INDEX approval_message ON approval (message_id) WHERE message_id IS NOT NULL;
