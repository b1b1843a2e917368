-- What models answered, by a digest of the question, so that the same one is not paid for twice.
CREATE TABLE kept_answers (
  key     TEXT PRIMARY KEY,
  kept_at INTEGER NOT NULL,
  answer  TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX kept_answers_by_time ON kept_answers (kept_at);
