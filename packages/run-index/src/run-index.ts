import { RunLogLine, type RunRecord, type RunsPage, type RunTrend } from '@env-drift/contracts';
import * as v from 'valibot';
import { attempt, type Attempt } from './attempt.ts';
import { countDays } from './count-days.ts';
import { listRuns, type RunQuery } from './list-runs.ts';
import { upsertRuns } from './record-runs.ts';
import { DEFAULT_RETENTION, forgetOld, type Retention } from './retention.ts';
import { takeStale } from './take-stale.ts';

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
          upsertRuns(db, [record]),
          ...(record.run.status === 'running' ? forgetOld(db, keep, now()) : []),
        ]);
      }),

    /** Records all that a pair remembers. Idempotent. */
    rebuild: (records: readonly RunRecord[]): Promise<Attempt<number>> =>
      ask(async (db) => {
        for (let first = 0; first < records.length; first += AT_ONCE)
          await upsertRuns(db, records.slice(first, first + AT_ONCE)).run();
        return records.length;
      }),

    list: (query: RunQuery): Promise<Attempt<RunsPage>> => ask((db) => listRuns(db, query)),

    trend: (days: number): Promise<Attempt<RunTrend>> => ask((db) => countDays(db, days, now())),

    /** What a run did, in order; null where the run is not known. */
    log: (comparisonId: string): Promise<Attempt<RunLogLine[] | null>> =>
      ask(async (db) => {
        const row = await db
          .prepare(`SELECT log FROM pipeline_runs WHERE comparison_id = ?`)
          .bind(comparisonId)
          .first<{ log: string | null }>();
        return row && v.parse(v.array(RunLogLine), JSON.parse(row.log ?? '[]'));
      }),

    /** A few runs that are shown as running though their deadline is over: whoever takes them asks their pairs. */
    takeStale: (): Promise<Attempt<string[]>> => ask((db) => takeStale(db, now())),

    /** For a run that its pair knows nothing of any more. */
    forget: (comparisonId: string): Promise<Attempt<void>> =>
      ask(async (db) => {
        await db
          .prepare(`DELETE FROM pipeline_runs WHERE comparison_id = ?`)
          .bind(comparisonId)
          .run();
      }),

    /** Whether it is there and ready, with the newest of its tables: a row of each is read at most. */
    check: (): Promise<Attempt<void>> =>
      ask(async (db) => {
        await db
          .prepare(
            `SELECT (SELECT 1 FROM pipeline_runs LIMIT 1), (SELECT 1 FROM kept_answers LIMIT 1),
               (SELECT 1 FROM run_count)`,
          )
          .all();
      }),
  };
}
