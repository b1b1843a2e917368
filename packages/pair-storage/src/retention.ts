/** Finished comparisons a pair remembers. */
const KEPT = 50;

/**
 * Forgets all but the last finished comparisons by order of insertion; running ones are never
 * forgotten. Called in the transaction that finishes a comparison. By rank, not by `seq <= max - 50`:
 * an insert that conflicts consumes a sequence number too.
 */
export function forgetOldest(sql: SqlStorage): void {
  const old = `SELECT uuid FROM comparisons WHERE status <> 'running' ORDER BY seq DESC LIMIT -1 OFFSET ?`;
  sql.exec(`DELETE FROM samples WHERE uuid IN (${old})`, KEPT);
  sql.exec(`DELETE FROM comparisons WHERE uuid IN (${old})`, KEPT);
}
