/**
 * What all migrations together make of an empty storage, in one step: a pair's first comparison pays for the
 * tables as they are, and not for their history. A test holds it against the migrations, to the letter.
 */
export const newestSchema: readonly string[] = [
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
    diff         TEXT,
    ended_place  INTEGER,
    usual_left   INTEGER,
    usual_right  INTEGER
  )`,
  `CREATE INDEX conclusive_comparisons ON comparisons (unseen)
   WHERE status = 'completed' AND verdict <> 'inconclusive'`,
  `CREATE TABLE samples (
    uuid     TEXT NOT NULL REFERENCES comparisons (uuid) ON DELETE CASCADE,
    side     TEXT NOT NULL CHECK (side IN ('left', 'right')),
    number   INTEGER NOT NULL,
    envelope TEXT NOT NULL,
    PRIMARY KEY (uuid, side, number)
  ) WITHOUT ROWID`,
  `CREATE TABLE pair_memory (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    left_url   TEXT NOT NULL,
    right_url  TEXT NOT NULL,
    is_swapped INTEGER,
    known      TEXT NOT NULL DEFAULT '[]',
    acceptance_changes INTEGER NOT NULL DEFAULT 0,
    kept       INTEGER NOT NULL DEFAULT 0
  )`,
  `CREATE TABLE pair_settings (
    version    INTEGER PRIMARY KEY,
    settings   TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    who        TEXT
  )`,
];
