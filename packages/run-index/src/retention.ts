/** How much the index keeps: of the last days, and so many rows at most. */
export interface Retention {
  days: number;
  rows: number;
}

export const DEFAULT_RETENTION: Retention = { days: 90, rows: 10_000 };

/** More than one write adds, and little enough to go unnoticed in it. */
const FORGOTTEN_AT_ONCE = 20;
const DAY_MS = 86_400_000;

/**
 * What is too old, and what is too much, the oldest first and a few rows at a time; their log lines go with them. By
 * when they began: their numbers say when they were written, which a pair that is written again turns around.
 */
export const forgetOld = (db: D1Database, keep: Retention, now: number): D1PreparedStatement[] => [
  db
    .prepare(
      `DELETE FROM pipeline_runs WHERE seq IN
         (SELECT seq FROM pipeline_runs WHERE created_at < ? ORDER BY created_at LIMIT ?)`,
    )
    .bind(now - keep.days * DAY_MS, FORGOTTEN_AT_ONCE),
  db
    .prepare(
      `DELETE FROM pipeline_runs WHERE seq IN
         (SELECT seq FROM pipeline_runs ORDER BY created_at, comparison_id
          LIMIT (SELECT max(0, min(runs - ?, ?)) FROM run_count))`,
    )
    .bind(keep.rows, FORGOTTEN_AT_ONCE),
];

/** A number that is not one, or not within its bounds, is the usual one. */
export const readRetention = (days: string, rows: string): Retention => ({
  days: readCount(days, 3_650) ?? DEFAULT_RETENTION.days,
  rows: readCount(rows, 1_000_000) ?? DEFAULT_RETENTION.rows,
});

function readCount(text: string, most: number): number | undefined {
  const count = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= most ? count : undefined;
}
