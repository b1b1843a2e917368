import type { Migration } from '../migrate.ts';

/** What the samples of a comparison do not show: part by part, each once, in one text. */
const UNSEEN = `coalesce((SELECT group_concat(part) FROM
  (SELECT DISTINCT json_each.value AS part
   FROM samples, json_each(samples.envelope, '$.unseen')
   WHERE samples.uuid = comparisons.uuid ORDER BY part)), '')`;

/**
 * What a pair knows of its findings, in one row, so that a comparison writes one however many it finds; its
 * settings, a row each version; and of each comparison what others are held against.
 */
export const pairMemory: Migration = {
  id: '0005-pair-memory',
  statements: [
    `ALTER TABLE comparisons ADD COLUMN is_swapped INTEGER`,
    `ALTER TABLE comparisons ADD COLUMN unseen TEXT`,
    `ALTER TABLE comparisons ADD COLUMN mirrored TEXT`,
    `UPDATE comparisons SET unseen = ${UNSEEN} WHERE diff IS NOT NULL`,
    `CREATE TABLE pair_memory (
      id         INTEGER PRIMARY KEY CHECK (id = 1),
      left_url   TEXT NOT NULL,
      right_url  TEXT NOT NULL,
      is_swapped INTEGER,
      known      TEXT NOT NULL DEFAULT '[]',
      acceptance_changes INTEGER NOT NULL DEFAULT 0
    )`,
    `INSERT INTO pair_memory (id, left_url, right_url)
     SELECT 1, left_url, right_url FROM comparisons ORDER BY seq LIMIT 1`,
    `CREATE TABLE pair_settings (
      version    INTEGER PRIMARY KEY,
      settings   TEXT NOT NULL,
      changed_at INTEGER NOT NULL,
      who        TEXT
    )`,
  ],
};
