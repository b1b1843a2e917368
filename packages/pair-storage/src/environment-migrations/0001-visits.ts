import type { Migration } from '../migrate.ts';

export const visits: Migration = {
  id: '0001-visits',
  statements: [
    `CREATE TABLE visits (
      seq         INTEGER PRIMARY KEY AUTOINCREMENT,
      id          TEXT NOT NULL UNIQUE,
      page        TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      duration_ms REAL NOT NULL,
      ttfb_ms     REAL,
      envelope    TEXT NOT NULL
    )`,
    `CREATE INDEX visits_by_page ON visits (page, seq)`,
    `CREATE INDEX visits_by_age ON visits (received_at)`,
  ],
};
