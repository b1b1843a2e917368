/** Finished comparisons a pair remembers. */
const KEPT = 50;

/**
 * Makes room for a comparison that has just ended: where there are more than are kept, the oldest ended one
 * by order of insertion goes, with everything that belongs to it. Running ones are never forgotten. Called in
 * the transaction that ends a comparison; how many are kept is counted along, so that none has to be read.
 *
 * The newest is never the one that goes, so that no number is given twice, by which `AUTOINCREMENT` costs a row.
 */
export function forgetOldest(sql: SqlStorage): void {
  const { rowsWritten } = sql.exec(`UPDATE pair_memory SET kept = kept + 1 WHERE kept < ?`, KEPT);
  if (rowsWritten > 0) return;
  sql.exec(
    `DELETE FROM comparisons WHERE seq =
       (SELECT seq FROM comparisons WHERE status <> 'running' ORDER BY seq LIMIT 1)`,
  );
}
