/** Ended comparisons a pair remembers. */
const KEPT = 50;

/** Places between two numbers, for those that end after one that began later. */
const BETWEEN = 2 ** 20;

/** Where a comparison that has ended stands in the order of ends. */
const PLACE = `coalesce(ended_place, seq * ${BETWEEN})`;

/**
 * The place of a comparison that ends now, right behind what ended last. Null where its number says that already,
 * because none that began later has ended: then nothing has to be read for it.
 */
export const ENDED_PLACE = `CASE WHEN EXISTS
  (SELECT 1 FROM comparisons AS later
   WHERE later.seq > comparisons.seq AND later.status <> 'running')
  THEN (SELECT max(${PLACE}) + 1 FROM comparisons WHERE status <> 'running') END`;

/**
 * Makes room for a comparison that has just ended: where there are more than are kept, the one that ended first
 * goes, with everything that belongs to it. Running ones are never forgotten, however slow they are and whatever
 * ends meanwhile. Called in the transaction that ends a comparison; how many are kept is counted along.
 *
 * None stands before the first one that stands by its number, but those that began before it: no others are read.
 * The newest is never the one that goes, so that no number is given twice, by which `AUTOINCREMENT` costs a row.
 */
export function forgetFirstEnded(sql: SqlStorage): void {
  const { rowsWritten } = sql.exec(`UPDATE pair_memory SET kept = kept + 1 WHERE kept < ?`, KEPT);
  if (rowsWritten > 0) return;
  sql.exec(
    `DELETE FROM comparisons WHERE seq =
       (SELECT seq FROM comparisons
        WHERE status <> 'running'
          AND seq <= (SELECT seq FROM comparisons
                      WHERE status <> 'running' AND ended_place IS NULL ORDER BY seq LIMIT 1)
          AND seq < (SELECT seq FROM comparisons
                     WHERE status <> 'running' ORDER BY seq DESC LIMIT 1)
        ORDER BY ${PLACE} LIMIT 1)`,
  );
}
