import type { RunDay, RunStatus, RunTrend, Verdict } from '@env-drift/contracts';

const DAY_MS = 86_400_000;

type Counted = { day: number; status: RunStatus; verdict: Verdict | null; runs: number };

/** The last so many days of UTC, today included, those without a run too. */
export async function countDays(db: D1Database, days: number, now: number): Promise<RunTrend> {
  const today = Math.floor(now / DAY_MS);
  const first = today - days + 1;
  const { results } = await db
    .prepare(
      `SELECT created_at / ${DAY_MS} AS day, status, verdict, count(*) AS runs
       FROM pipeline_runs WHERE created_at >= ? GROUP BY 1, 2, 3`,
    )
    .bind(first * DAY_MS)
    .all<Counted>();
  return {
    days: Array.from({ length: days }, (_, index) =>
      toDay(
        first + index,
        results.filter(({ day }) => day === first + index),
      ),
    ),
  };
}

function toDay(day: number, counted: readonly Counted[]): RunDay {
  const sum = (isMeant: (counted: Counted) => boolean) =>
    counted.filter(isMeant).reduce((total, { runs }) => total + runs, 0);
  const byStatus = (status: RunStatus) => sum((each) => each.status === status);
  const byVerdict = (verdict: Verdict) => sum((each) => each.verdict === verdict);
  return {
    day: new Date(day * DAY_MS).toISOString().slice(0, 10),
    total: sum(() => true),
    status: {
      running: byStatus('running'),
      completed: byStatus('completed'),
      failed: byStatus('failed'),
    },
    verdict: {
      match: byVerdict('match'),
      drift: byVerdict('drift'),
      inconclusive: byVerdict('inconclusive'),
    },
  };
}
