import { env } from 'cloudflare:workers';
import { applyD1Migrations, type D1Migration } from 'cloudflare:test';
import type { IndexedRun, RunLogLine, RunRecord } from '@env-drift/contracts';
import { createRunIndex } from '../index.ts';

/* What the tests of the index give it: runs by a number, which is also when they began after noon. */

export const bindings = env as unknown as {
  RUN_INDEX: D1Database;
  NOT_MIGRATED: D1Database;
  MIGRATIONS: D1Migration[];
};
export const db = bindings.RUN_INDEX;
export const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 10, 21, 12);
export const index = createRunIndex(db, { now: () => NOW });

export const comparisonId = (n: number) =>
  `${'a'.repeat(64)}:00000000-0000-4000-8000-${n.toString().padStart(12, '0')}`;
export const running = (n: number, more: Partial<IndexedRun> = {}): IndexedRun => ({
  comparisonId: comparisonId(n),
  pairKey: 'a'.repeat(64),
  status: 'running',
  createdAt: NOW + n,
  finishedAt: null,
  leftUrl: 'https://staging.example/?token=***',
  rightUrl: 'https://www.example:8443/',
  leftLabel: 'Staging',
  rightLabel: null,
  verdict: null,
  maxSeverity: null,
  counts: { critical: 0, warn: 0, info: 0 },
  changes: null,
  errorCode: null,
  ...more,
});
export const completed = (n: number, more: Partial<IndexedRun> = {}) =>
  running(n, {
    status: 'completed',
    finishedAt: NOW + n + 1,
    verdict: 'drift',
    maxSeverity: 'warn',
    counts: { critical: 0, warn: 2, info: 1 },
    changes: { new: 1, recurring: 2, resolved: 0 },
    ...more,
  });
export const failed = (n: number) => running(n, { status: 'failed', errorCode: 'cancelled' });
export const line = (message: string) => ({ at: 1, level: 'info' as const, message });
/** Of a run that may take a minute. */
export const recordOf = (run: IndexedRun, lines: RunLogLine[] = []): RunRecord => ({
  ...{ run, lines, deadlineAt: run.createdAt + 60_000 },
});
export const note = (run: IndexedRun, lines: RunLogLine[] = [], to = index) =>
  to.record(recordOf(run, lines));
export const rebuild = (runs: IndexedRun[], to = index) =>
  to.rebuild(runs.map((run) => recordOf(run)));
export const rowsOf = async (table: string) =>
  (await db.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())?.n;
export const all = async () => {
  const page = await index.list({ limit: 100 });
  if (!page.ok) throw new Error(page.trouble);
  return page.value.runs;
};

/** An index that is ready and empty. */
export async function emptyIndex(): Promise<void> {
  await applyD1Migrations(db, bindings.MIGRATIONS);
  await db.exec('DELETE FROM pipeline_runs');
  await db.exec('DELETE FROM kept_answers');
}
