-- Which brands speak, without reading every message.
CREATE INDEX message_brand ON message (author) WHERE kind = 'brand';

-- Who looked at whose figures: a line that whoever it is about may read, and that is deleted after 31 days.
CREATE TABLE look (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  at      INTEGER NOT NULL,
  who     TEXT NOT NULL,
  about   TEXT NOT NULL,
  purpose TEXT NOT NULL,
  first   TEXT NOT NULL,  -- ISO dates, both included
  last    TEXT NOT NULL
) STRICT;
CREATE INDEX look_about ON look (about, at);
