import type { Migration } from '../migrate.ts';

/** What a run has to ask beside its URLs, how often and until when; and an envelope for each sample. */
export const requestsAndSamples: Migration = {
  id: '0002-requests-and-samples',
  statements: [
    `ALTER TABLE comparisons ADD COLUMN left_request TEXT`,
    `ALTER TABLE comparisons ADD COLUMN right_request TEXT`,
    `ALTER TABLE comparisons ADD COLUMN samples INTEGER NOT NULL DEFAULT 1`,
    `ALTER TABLE comparisons ADD COLUMN deadline_at INTEGER NOT NULL DEFAULT 0`,
    `UPDATE comparisons SET deadline_at = created_at + 60000`,
    `CREATE TABLE samples (
      uuid     TEXT NOT NULL REFERENCES comparisons (uuid) ON DELETE CASCADE,
      side     TEXT NOT NULL CHECK (side IN ('left', 'right')),
      number   INTEGER NOT NULL,
      envelope TEXT NOT NULL,
      PRIMARY KEY (uuid, side, number)
    ) WITHOUT ROWID`,
    `INSERT INTO samples (uuid, side, number, envelope)
     SELECT uuid, side, 1, envelope FROM probes`,
    `DROP TABLE probes`,
  ],
};
