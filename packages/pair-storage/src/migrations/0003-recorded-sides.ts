import type { Migration } from '../migrate.ts';

/** A recorded side has as many samples as there are recordings, whatever is asked of the other. */
export const recordedSides: Migration = {
  id: '0003-recorded-sides',
  statements: [
    `ALTER TABLE comparisons ADD COLUMN samples_due INTEGER NOT NULL DEFAULT 2`,
    `UPDATE comparisons SET samples_due = 2 * samples`,
    `ALTER TABLE comparisons DROP COLUMN samples`,
  ],
};
