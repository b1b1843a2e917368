import type { Migration } from '../migrate.ts';

/**
 * What a comparison's events tell, in one row; and the upkeep of the others without reading them all: the
 * running ones by their deadline, and how many ended ones are kept.
 */
export const events: Migration = {
  id: '0004-events',
  statements: [
    `CREATE TABLE events (
      uuid TEXT NOT NULL PRIMARY KEY REFERENCES comparisons (uuid) ON DELETE CASCADE,
      log  TEXT NOT NULL
    ) WITHOUT ROWID`,
    `DROP INDEX comparisons_by_status`,
    `CREATE INDEX running_comparisons ON comparisons (deadline_at) WHERE status = 'running'`,
    `CREATE TABLE retention (kept INTEGER NOT NULL)`,
    `INSERT INTO retention (kept) SELECT count(*) FROM comparisons WHERE status <> 'running'`,
  ],
};
