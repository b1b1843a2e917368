import type { Migration } from '../migrate.ts';

const COLUMNS = `seq, uuid, status, stage, left_url, left_label, left_target, right_url, right_label,
  right_target, created_at, finished_at, policy, versions, diff, history, explanation, error, verdict,
  max_severity, critical, warn, info, left_request, right_request, deadline_at, samples_due, is_swapped,
  unseen, mirrored, run_order`;

/**
 * What is written together stands in one row: the log of a comparison's events in the comparison, and how many
 * are kept in what the pair remembers. Numbers come without AUTOINCREMENT, and the running ones are found
 * without an index: who looks for them reads at most as many as are kept.
 *
 * The tables are made anew, because SQLite takes AUTOINCREMENT off none. What refers to comparisons goes first,
 * since it would go with them.
 */
export const fewerRows: Migration = {
  id: '0008-fewer-rows',
  statements: [
    `DROP INDEX running_comparisons`,
    `DROP INDEX conclusive_comparisons`,
    `ALTER TABLE comparisons RENAME TO earlier_comparisons`,
    `ALTER TABLE samples RENAME TO earlier_samples`,
    `CREATE TABLE comparisons (
      seq          INTEGER PRIMARY KEY,
      uuid         TEXT NOT NULL UNIQUE,
      status       TEXT NOT NULL CHECK (status IN ('running', 'completed', 'failed')),
      stage        TEXT NOT NULL,
      created_at   INTEGER NOT NULL,
      finished_at  INTEGER,
      deadline_at  INTEGER NOT NULL,
      left_url     TEXT NOT NULL,
      left_label   TEXT,
      left_target  TEXT,
      left_request TEXT,
      right_url    TEXT NOT NULL,
      right_label  TEXT,
      right_target TEXT,
      right_request TEXT,
      is_swapped   INTEGER,
      samples_due  INTEGER NOT NULL,
      verdict      TEXT,
      max_severity TEXT,
      critical     INTEGER NOT NULL DEFAULT 0,
      warn         INTEGER NOT NULL DEFAULT 0,
      info         INTEGER NOT NULL DEFAULT 0,
      unseen       TEXT,
      error        TEXT,
      versions     TEXT NOT NULL,
      policy       TEXT NOT NULL,
      run_order    TEXT,
      log          TEXT,
      history      TEXT,
      mirrored     TEXT,
      explanation  TEXT,
      diff         TEXT
    )`,
    `INSERT INTO comparisons (${COLUMNS}, log)
     SELECT ${COLUMNS}, (SELECT log FROM events WHERE events.uuid = earlier_comparisons.uuid)
     FROM earlier_comparisons ORDER BY seq`,
    `CREATE INDEX conclusive_comparisons ON comparisons (unseen)
     WHERE status = 'completed' AND verdict <> 'inconclusive'`,
    `CREATE TABLE samples (
      uuid     TEXT NOT NULL REFERENCES comparisons (uuid) ON DELETE CASCADE,
      side     TEXT NOT NULL CHECK (side IN ('left', 'right')),
      number   INTEGER NOT NULL,
      envelope TEXT NOT NULL,
      PRIMARY KEY (uuid, side, number)
    ) WITHOUT ROWID`,
    `INSERT INTO samples (uuid, side, number, envelope)
     SELECT uuid, side, number, envelope FROM earlier_samples`,
    `DROP TABLE earlier_samples`,
    `DROP TABLE events`,
    `DROP TABLE earlier_comparisons`,
    `ALTER TABLE pair_memory ADD COLUMN kept INTEGER NOT NULL DEFAULT 0`,
    `UPDATE pair_memory SET kept = (SELECT kept FROM retention)`,
    `DROP TABLE retention`,
  ],
};
