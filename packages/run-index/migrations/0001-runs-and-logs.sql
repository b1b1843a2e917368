-- One row a comparison, of what a list of comparisons shows. The pairs' objects hold the truth: this is rebuilt
-- from them.
CREATE TABLE pipeline_runs (
  seq                INTEGER PRIMARY KEY,
  comparison_id      TEXT NOT NULL UNIQUE,
  pair_key           TEXT NOT NULL,
  status             TEXT NOT NULL CHECK (status IN ('running', 'completed', 'failed')),
  created_at         INTEGER NOT NULL,
  finished_at        INTEGER,
  left_url           TEXT NOT NULL,
  left_host          TEXT NOT NULL,
  left_label         TEXT,
  right_url          TEXT NOT NULL,
  right_host         TEXT NOT NULL,
  right_label        TEXT,
  verdict            TEXT,
  max_severity       TEXT,
  critical           INTEGER NOT NULL,
  warn               INTEGER NOT NULL,
  info               INTEGER NOT NULL,
  new_findings       INTEGER,
  recurring_findings INTEGER,
  resolved_findings  INTEGER,
  error_code         TEXT
);

CREATE INDEX pipeline_runs_by_time ON pipeline_runs (created_at, comparison_id);

-- Few at any time, so that those which never heard of their end are found without looking at all.
CREATE INDEX pipeline_runs_running ON pipeline_runs (created_at) WHERE status = 'running';

CREATE TABLE pipeline_logs (
  comparison_id TEXT NOT NULL REFERENCES pipeline_runs (comparison_id) ON DELETE CASCADE,
  line          INTEGER NOT NULL,
  at            INTEGER NOT NULL,
  level         TEXT NOT NULL,
  message       TEXT NOT NULL,
  PRIMARY KEY (comparison_id, line)
) WITHOUT ROWID;
