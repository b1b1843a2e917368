import { env } from 'cloudflare:workers';
import { applyD1Migrations, type D1Migration } from 'cloudflare:test';
import type { IndexedRun, RunLogLine } from '@env-drift/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { createRunIndex, readCursor } from './index.ts';

const bindings = env as unknown as {
  RUN_INDEX: D1Database;
  NOT_MIGRATED: D1Database;
  MIGRATIONS: D1Migration[];
};
const db = bindings.RUN_INDEX;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 21, 12);
const index = createRunIndex(db, { now: () => NOW });

const comparisonId = (n: number) =>
  `${'a'.repeat(64)}:00000000-0000-4000-8000-${n.toString().padStart(12, '0')}`;
const running = (n: number, more: Partial<IndexedRun> = {}): IndexedRun => ({
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
const completed = (n: number, more: Partial<IndexedRun> = {}) =>
  running(n, {
    status: 'completed',
    finishedAt: NOW + n + 1,
    verdict: 'drift',
    maxSeverity: 'warn',
    counts: { critical: 0, warn: 2, info: 1 },
    changes: { new: 1, recurring: 2, resolved: 0 },
    ...more,
  });
const failed = (n: number) => running(n, { status: 'failed', errorCode: 'cancelled' });
const line = (message: string) => ({ at: 1, level: 'info' as const, message });
const note = (run: IndexedRun, lines: RunLogLine[] = [], to = index) => to.record({ run, lines });
const rebuild = (runs: IndexedRun[], to = index) =>
  to.rebuild(runs.map((run) => ({ run, lines: [] })));
const rowsOf = async (table: string) =>
  (await db.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())?.n;
const all = async () => {
  const page = await index.list({ limit: 100 });
  if (!page.ok) throw new Error(page.trouble);
  return page.value.runs;
};

beforeEach(async () => {
  await applyD1Migrations(db, bindings.MIGRATIONS);
  await db.exec('DELETE FROM pipeline_runs');
});

describe('recording', () => {
  it('shows a run as it was recorded', async () => {
    await note(running(1));
    expect(await all()).toEqual([running(1)]);
    await note(completed(1), [line('probe left took 3 ms'), line('finished')]);
    expect(await all()).toEqual([completed(1)]);
    expect(await index.log(comparisonId(1))).toEqual({
      ok: true,
      value: [line('probe left took 3 ms'), line('finished')],
    });
  });

  it('is the same when it happens twice, and whichever comes last', async () => {
    for (const run of [running(1), completed(1), completed(1), running(1)]) {
      await note(run, [line('once')]);
    }
    expect(await all()).toEqual([completed(1)]);
    expect(await rowsOf('pipeline_logs')).toBe(1);
  });

  it('keeps some lines of a run, and so much of each', async () => {
    await note(completed(1), Array(200).fill(line('x'.repeat(1_000))));
    const log = await index.log(comparisonId(1));
    expect(log.ok && log.value).toHaveLength(50);
    expect(log.ok && log.value?.[49]?.message).toBe('x'.repeat(300));
  });

  it('knows no log of a run that it does not know', async () => {
    expect(await index.log(comparisonId(1))).toEqual({ ok: true, value: null });
  });

  it('is rebuilt from what a pair remembers, any number of times', async () => {
    const runs = Array.from({ length: 230 }, (_, n) => (n % 2 ? completed(n) : running(n)));
    await note(failed(230));
    expect(await rebuild(runs)).toEqual({ ok: true, value: 230 });
    await rebuild(runs);
    expect(await rowsOf('pipeline_runs')).toBe(231);
    expect((await all())[1]).toEqual(completed(229));
    expect(await rebuild([])).toEqual({ ok: true, value: 0 });
    const lines = [line('a'), line('b')];
    await index.rebuild([1, 3, 5].map((n) => ({ run: completed(n), lines })));
    await index.rebuild([1, 3, 5].map((n) => ({ run: completed(n), lines })));
    expect(await rowsOf('pipeline_logs')).toBe(6);
    expect(await index.log(comparisonId(3))).toEqual({ ok: true, value: lines });
  });
});

describe('what is kept', () => {
  it('forgets what is too old, a few at each start, and its lines', async () => {
    await rebuild(Array.from({ length: 25 }, (_, n) => failed(n - 100 * DAY)));
    await note(completed(-95 * DAY), [line('old')]);
    await note(running(1));
    expect(await rowsOf('pipeline_runs')).toBe(7);
    await note(running(2));
    expect((await all()).map((run) => run.createdAt - NOW)).toEqual([2, 1]);
    expect(await rowsOf('pipeline_logs')).toBe(0);
  });

  it('holds no more rows than it may', async () => {
    const small = createRunIndex(db, { now: () => NOW, keep: { days: 90, rows: 10 } });
    for (let n = 1; n <= 30; n++) {
      await note(running(n), [], small);
      await note(completed(n), [], small);
    }
    expect((await all()).map((run) => run.createdAt - NOW)).toEqual([
      30, 29, 28, 27, 26, 25, 24, 23, 22, 21,
    ]);
  });
});

describe('listing', () => {
  it('pages through all of them, each once, also where many began at the same moment', async () => {
    await rebuild(
      Array.from({ length: 25 }, (_, n) => failed(n)).map((run, n) => ({
        ...run,
        createdAt: NOW + (n >> 3),
      })),
    );
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await index.list({
        limit: 10,
        after: (cursor !== null && readCursor(cursor)) || undefined,
      });
      if (!page.ok) throw new Error(page.trouble);
      seen.push(...page.value.runs.map((run) => run.comparisonId));
      cursor = page.value.nextCursor;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(25);
    expect(seen).toHaveLength(25);
  });

  it.each<[string, object, number[]]>([
    ['all', {}, [4, 3, 2, 1]],
    ['status', { status: ['failed'] }, [3]],
    ['one status or another', { status: ['failed', 'running'] }, [4, 3]],
    ['verdict', { verdict: ['match'] }, [2]],
    ['severity', { severity: ['warn'] }, [1]],
    ['from', { from: NOW + 3 }, [4, 3]],
    ['to', { to: NOW + 3 }, [3, 2, 1]],
    ['part of a host, either side, any case', { host: 'EU.shop' }, [4, 2]],
    ['a port', { host: ':8443' }, [3, 1]],
    ['a host is text, not a pattern', { host: '%' }, []],
    ['what is masked is no host', { host: '***' }, []],
    ['together', { status: ['running'], host: 'eu.shop' }, [4]],
  ])('by %s', async (_, filter, expected) => {
    await note(completed(1));
    await note(
      completed(2, { verdict: 'match', maxSeverity: null, rightUrl: 'https://eu.shop.example/' }),
    );
    await note(failed(3));
    await note(running(4, { leftUrl: 'http://eu.shop.example/', rightUrl: 'http://b.example' }));
    const page = await index.list({ limit: 10, ...filter });
    expect(page.ok && page.value.runs.map((run) => run.createdAt - NOW)).toEqual(expected);
  });
});

describe('cursors', () => {
  it.each(['', 'x', `${'1'.repeat(11)}.${'a'.repeat(64)}.${comparisonId(1).slice(65)}`, '1.a.b'])(
    '%j is none',
    (text) => expect(readCursor(text)).toBeNull(),
  );
});

it('counts by day of UTC, days without a run too', async () => {
  await rebuild([
    completed(0),
    completed(1, { verdict: 'match' }),
    running(2),
    completed(-DAY, { verdict: 'inconclusive' }),
    failed(-3 * DAY),
  ]);
  const trend = await index.trend(3);
  const none = { running: 0, completed: 0, failed: 0 };
  const unclear = { match: 0, drift: 0, inconclusive: 0 };
  expect(trend).toEqual({
    ok: true,
    value: {
      days: [
        { day: '2026-11-19', total: 0, status: none, verdict: unclear },
        {
          day: '2026-11-20',
          total: 1,
          status: { ...none, completed: 1 },
          verdict: { ...unclear, inconclusive: 1 },
        },
        {
          day: '2026-11-21',
          total: 3,
          status: { ...none, completed: 2, running: 1 },
          verdict: { ...unclear, match: 1, drift: 1 },
        },
      ],
    },
  });
});

it('finds what is shown as running for too long, and forgets what nobody knows', async () => {
  await rebuild([running(1), running(2), running(30), completed(3)]);
  expect(await index.findStale(NOW + 10)).toEqual({
    ok: true,
    value: [comparisonId(1), comparisonId(2)],
  });
  await index.forget(comparisonId(1));
  expect(await index.findStale(NOW + 10)).toEqual({ ok: true, value: [comparisonId(2)] });
});

describe('trouble', () => {
  const hanging = { prepare: () => ({ all: () => new Promise(() => undefined) }) };
  const broken = {
    prepare: () => {
      throw new Error('D1_ERROR: Network connection lost.');
    },
  };
  it.each([
    ['missing', undefined],
    ['not_migrated', bindings.NOT_MIGRATED],
    ['slow', hanging as unknown as D1Database],
    ['failed', broken as unknown as D1Database],
  ])('%s is said, never thrown', async (trouble, database) => {
    const troubled = createRunIndex(database, {
      withinMs: database === bindings.NOT_MIGRATED ? 10_000 : 20,
    });
    expect(await troubled.check()).toEqual({ ok: false, trouble });
  });

  it('is none where all is well', async () => {
    expect(await index.check()).toEqual({ ok: true, value: undefined });
  });

  it.each<[string, (troubled: typeof index) => Promise<unknown>]>([
    ['record', (troubled) => note(running(1), [line('a')], troubled)],
    ['rebuild', (troubled) => rebuild([running(1)], troubled)],
    ['list', (troubled) => troubled.list({ limit: 1 })],
    ['trend', (troubled) => troubled.trend(1)],
    ['log', (troubled) => troubled.log(comparisonId(1))],
    ['findStale', (troubled) => troubled.findStale(1)],
    ['forget', (troubled) => troubled.forget(comparisonId(1))],
  ])('%s says so as well', async (_, call) => {
    const troubled = createRunIndex(bindings.NOT_MIGRATED, { withinMs: 10_000 });
    expect(await call(troubled)).toEqual({ ok: false, trouble: 'not_migrated' });
  });
});
