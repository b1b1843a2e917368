/** What one look at the index costs at most. */
const TAKEN_AT_ONCE = 5;
/** Those that cannot be told of yet have their turn again. */
const ASKED_AGAIN_MS = 10_000;

/** Those that waited longest; each is put behind all others, so that none keeps another from being asked for. */
export async function takeStale(db: D1Database, now: number): Promise<string[]> {
  const { results } = await db
    .prepare(
      `UPDATE pipeline_runs SET ask_at = ? WHERE seq IN
         (SELECT seq FROM pipeline_runs
          WHERE status = 'running' AND ask_at <= ? ORDER BY ask_at LIMIT ?)
       RETURNING comparison_id`,
    )
    .bind(now + ASKED_AGAIN_MS, now, TAKEN_AT_ONCE)
    .all<{ comparison_id: string }>();
  return results.map((row) => row.comparison_id);
}
