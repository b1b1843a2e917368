/** Finished comparisons a pair remembers. */
const KEPT = 50;

/**
 * Makes room for a comparison that has just ended: where there are more than are kept, the oldest ended one
 * by order of insertion goes, with everything that belongs to it. Running ones are never forgotten. Called in
 * the transaction that ends a comparison; how many are kept is counted along, so that none has to be read.
 */
export function forgetOldest(sql: SqlStorage): void {
  const { kept } = sql.exec<{ kept: number }>(`SELECT kept FROM retention`).one();
  if (kept < KEPT) sql.exec(`UPDATE retention SET kept = kept + 1`);
  else
    sql.exec(
      `DELETE FROM comparisons WHERE seq =
         (SELECT seq FROM comparisons WHERE status <> 'running' ORDER BY seq LIMIT 1)`,
    );
}
