import { beforeEach, describe, expect, it } from 'vitest';
import { createRunIndex } from './index.ts';
import {
  DAY,
  NOW,
  all,
  bindings,
  comparisonId,
  completed,
  db,
  emptyIndex,
  failed,
  index,
  line,
  note,
  rebuild,
  recordOf,
  rowsOf,
  running,
} from './testing/run-sketches.ts';

beforeEach(emptyIndex);

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
    expect(await index.log(comparisonId(1))).toEqual({ ok: true, value: [line('once')] });
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
    await index.rebuild([1, 3, 5].map((n) => recordOf(completed(n), lines)));
    await index.rebuild([1, 3, 5].map((n) => recordOf(completed(n), lines)));
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
    expect(await index.log(comparisonId(-95 * DAY))).toEqual({ ok: true, value: null });
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

describe('what is kept after a pair was written into it again', () => {
  const small = createRunIndex(db, { now: () => NOW, keep: { days: 90, rows: 10 } });
  const kept = async () => (await all()).map((run) => run.createdAt - NOW);

  it('is the newest, in whichever order they came', async () => {
    // As a pair tells of them: the newest first.
    await rebuild([9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((n) => completed(n)));
    for (const n of [10, 11, 12]) await note(running(n), [], small);
    expect(await kept()).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  });

  it('is the newest of all pairs', async () => {
    await rebuild([20, 22, 24, 26, 28].map((n) => completed(n)));
    await rebuild([1, 3, 5, 7, 9].map((n) => completed(n)));
    for (const n of [30, 31]) await note(running(n), [], small);
    expect(await kept()).toEqual([31, 30, 28, 26, 24, 22, 20, 9, 7, 5]);
  });

  it('is as many as it may be, though others went for their age or were forgotten', async () => {
    await rebuild([9, 8, 7].map((n) => completed(n)));
    await rebuild([6, 5, 4, 3, 2, 1].map((n) => completed(n - 100 * DAY)));
    await index.forget(comparisonId(8));
    for (let n = 10; n <= 20; n++) await note(running(n), [], small);
    expect(await kept()).toEqual([20, 19, 18, 17, 16, 15, 14, 13, 12, 11]);
    for (const n of [13, 15]) await index.forget(comparisonId(n));
    for (const n of [21, 22]) await note(running(n), [], small);
    expect(await kept()).toEqual([22, 21, 20, 19, 18, 17, 16, 14, 12, 11]);
  });
});

describe('runs whose end nobody told', () => {
  const MINUTE = 60_000;
  const after = (milliseconds: number) =>
    createRunIndex(db, { now: () => NOW + MINUTE + milliseconds }).takeStale();
  const taken = (...numbers: number[]) => ({ ok: true, value: numbers.map(comparisonId) });

  it('are found from a little after their own deadline on', async () => {
    await rebuild([running(1), running(2), running(30), completed(3)]);
    expect(await after(5_000)).toEqual(taken());
    expect(await after(5_002)).toEqual(taken(1, 2));
    expect(await after(6_000)).toEqual(taken(30));
  });

  it('are all asked for in turn, also those behind what nobody can tell of', async () => {
    await rebuild([1, 2, 3, 4, 5, 6, 7].map((n) => running(n)));
    expect(await after(MINUTE)).toEqual(taken(1, 2, 3, 4, 5));
    // They are running still, as far as their pairs know.
    await rebuild([1, 2, 3, 4, 5].map((n) => running(n)));
    expect(await after(MINUTE)).toEqual(taken(6, 7));
    expect(await after(MINUTE)).toEqual(taken());
    expect(await after(MINUTE + 10_000)).toEqual(taken(1, 2, 3, 4, 5));
  });

  it('are forgotten where nobody knows them', async () => {
    await rebuild([running(1), running(2)]);
    await index.forget(comparisonId(1));
    expect(await after(MINUTE)).toEqual(taken(2));
  });
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
    ['takeStale', (troubled) => troubled.takeStale()],
    ['forget', (troubled) => troubled.forget(comparisonId(1))],
  ])('%s says so as well', async (_, call) => {
    const troubled = createRunIndex(bindings.NOT_MIGRATED, { withinMs: 10_000 });
    expect(await call(troubled)).toEqual({ ok: false, trouble: 'not_migrated' });
  });
});
