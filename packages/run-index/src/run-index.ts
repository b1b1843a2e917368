import type { RunLogLine, RunRecord, RunsPage, RunTrend } from '@env-drift/contracts';
import { attempt, type Attempt } from './attempt.ts';
import { countDays } from './count-days.ts';
import { listRuns, type RunQuery } from './list-runs.ts';
import { insertLines, upsertRuns } from './record-runs.ts';
import { DEFAULT_RETENTION, forgetOld, type Retention } from './retention.ts';

export interface RunIndexOptions {
  keep?: Retention;
  /** How long each call may take. */
  withinMs?: number;
  now?: () => number;
}

export type RunIndex = ReturnType<typeof createRunIndex>;

/** Runs of one statement: with their lines far below what a bound value may hold. */
const AT_ONCE = 50;

/**
 * The index of comparisons across pairs. It serves lists and searches, and nothing depends on it: every call
 * ends in time, and says what is wrong in place of failing.
 *
 * @param db undefined where the deployment has none
 */
export function createRunIndex(
  db: D1Database | undefined,
  { keep = DEFAULT_RETENTION, withinMs = 2_000, now = Date.now }: RunIndexOptions = {},
) {
  const ask = <Value>(work: (db: D1Database) => Promise<Value>): Promise<Attempt<Value>> =>
    attempt(db, withinMs, work);

  return {
    /** Records what is known of a run now, with its log lines at its end, and makes room. Idempotent. */
    record: (record: RunRecord): Promise<Attempt<void>> =>
      ask(async (db) => {
        await db.batch([
          ...written(db, [record]),
          ...(record.run.status === 'running' ? forgetOld(db, keep, now()) : []),
        ]);
      }),

    /** Records all that a pair remembers. Idempotent. */
    rebuild: (records: readonly RunRecord[]): Promise<Attempt<number>> =>
      ask(async (db) => {
        for (let first = 0; first < records.length; first += AT_ONCE)
          await db.batch(written(db, records.slice(first, first + AT_ONCE)));
        return records.length;
      }),

    list: (query: RunQuery): Promise<Attempt<RunsPage>> => ask((db) => listRuns(db, query)),

    trend: (days: number): Promise<Attempt<RunTrend>> => ask((db) => countDays(db, days, now())),

    /** What a run did, in order; null where the run is not known. */
    log: (comparisonId: string): Promise<Attempt<RunLogLine[] | null>> =>
      ask(async (db) => {
        const [runs, lines] = await db.batch<RunLogLine>([
          db.prepare(`SELECT 1 FROM pipeline_runs WHERE comparison_id = ?`).bind(comparisonId),
          db
            .prepare(
              `SELECT at, level, message FROM pipeline_logs WHERE comparison_id = ? ORDER BY line`,
            )
            .bind(comparisonId),
        ]);
        return runs?.results.length ? (lines?.results ?? []) : null;
      }),

    /** A few runs that are shown as running since before this time: nobody told of their end. */
    findStale: (before: number): Promise<Attempt<string[]>> =>
      ask(async (db) => {
        const { results } = await db
          .prepare(
            `SELECT comparison_id FROM pipeline_runs
             WHERE status = 'running' AND created_at < ? ORDER BY created_at LIMIT 5`,
          )
          .bind(before)
          .all<{ comparison_id: string }>();
        return results.map((row) => row.comparison_id);
      }),

    /** For a run that its pair knows nothing of any more. */
    forget: (comparisonId: string): Promise<Attempt<void>> =>
      ask(async (db) => {
        await db
          .prepare(`DELETE FROM pipeline_runs WHERE comparison_id = ?`)
          .bind(comparisonId)
          .run();
      }),

    /** Whether it is there and ready: one small read. */
    check: (): Promise<Attempt<void>> =>
      ask(async (db) => {
        await db.prepare(`SELECT 1 FROM pipeline_runs LIMIT 1`).all();
      }),
  };
}

const written = (db: D1Database, records: readonly RunRecord[]): D1PreparedStatement[] => [
  upsertRuns(db, records),
  ...(records.some(({ lines }) => lines.length > 0) ? [insertLines(db, records)] : []),
];
