import type { Migration } from '../migrate.ts';

export const comparisonsAndProbes: Migration = {
  id: '0001-comparisons-and-probes',
  statements: [
    `CREATE TABLE comparisons (
      seq         INTEGER PRIMARY KEY AUTOINCREMENT,
      uuid        TEXT NOT NULL UNIQUE,
      status      TEXT NOT NULL CHECK (status IN ('running', 'completed', 'failed')),
      stage       TEXT NOT NULL,
      left_url    TEXT NOT NULL,
      left_label  TEXT,
      left_target TEXT,
      right_url   TEXT NOT NULL,
      right_label TEXT,
      right_target TEXT,
      created_at  INTEGER NOT NULL,
      finished_at INTEGER,
      policy      TEXT NOT NULL,
      versions    TEXT NOT NULL,
      diff        TEXT,
      history     TEXT,
      explanation TEXT,
      error       TEXT,
      verdict     TEXT,
      max_severity TEXT,
      critical    INTEGER NOT NULL DEFAULT 0,
      warn        INTEGER NOT NULL DEFAULT 0,
      info        INTEGER NOT NULL DEFAULT 0
    )`,
    `CREATE INDEX comparisons_by_status ON comparisons (status, seq)`,
    `CREATE TABLE probes (
      uuid     TEXT NOT NULL REFERENCES comparisons (uuid) ON DELETE CASCADE,
      side     TEXT NOT NULL CHECK (side IN ('left', 'right')),
      envelope TEXT NOT NULL,
      PRIMARY KEY (uuid, side)
    ) WITHOUT ROWID`,
  ],
};
