import { env } from 'cloudflare:workers';
import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PairNamespace, PairStub } from './open-pair.ts';
import {
  begun,
  complete,
  diff,
  envelope,
  explanation,
  mirror,
  uuid,
} from './testing/pair-sketches.ts';

const pairs = (env as unknown as { PAIRS: PairNamespace }).PAIRS;
let pairCount = 0;
const newPair = () =>
  pairs.getByName(`crowd-${pairCount++}`) as unknown as PairStub & DurableObjectStub;

/** Sets the clock of the objects, which run in the isolate of the tests. */
const clock = (now: number) => vi.spyOn(Date, 'now').mockReturnValue(now);
afterEach(() => {
  vi.restoreAllMocks();
});

const NOON = Date.UTC(2026, 10, 21, 12);
const HOUR = 3_600_000;
const rememberedBy = async (pair: PairStub) => (await pair.runRecords()).map(({ run }) => run);
const numberOf = ({ comparisonId }: { comparisonId: string }) => Number(comparisonId.slice(-12));

describe('80 comparisons in one millisecond', () => {
  it('are all there, in the order in which they came', async () => {
    clock(NOON);
    const pair = newPair();
    for (let n = 1; n <= 80; n++) await pair.begin(begun(n));
    const runs = await rememberedBy(pair);
    expect(runs.map(numberOf)).toEqual(Array.from({ length: 80 }, (_, index) => 80 - index));
    expect(new Set(runs.map((run) => run.createdAt))).toEqual(new Set([NOON]));
  });

  it('leave the last 50 when they have ended', async () => {
    clock(NOON);
    const pair = newPair();
    for (let n = 1; n <= 80; n++) await complete(pair, n);
    const runs = await rememberedBy(pair);
    expect(runs.map(numberOf)).toEqual(Array.from({ length: 50 }, (_, index) => 80 - index));
    const pages = [];
    for (let cursor: string | undefined | null = undefined; cursor !== null;) {
      const page: Awaited<ReturnType<PairStub['history']>> = await pair.history({
        limit: 20,
        ...(cursor && { cursor }),
      });
      pages.push(...(page?.comparisons ?? []));
      cursor = page?.nextCursor ?? null;
    }
    expect(pages.map(numberOf)).toEqual(runs.map(numberOf));
  });
});

describe('a clock that goes backwards', () => {
  it('changes no order, and lets nothing end before it began', async () => {
    const pair = newPair();
    clock(NOON);
    await complete(pair, 1);
    clock(NOON - HOUR);
    await complete(pair, 2);
    clock(NOON);
    await pair.begin(begun(3));
    clock(NOON - 2 * HOUR);
    await pair.saveSample(uuid(3), 'left', 1, envelope(200));
    await pair.saveSample(uuid(3), 'right', 1, envelope(500));
    await pair.saveDiff(uuid(3), diff('a'.repeat(16)), mirror);
    await pair.finish(uuid(3), explanation);
    const runs = await rememberedBy(pair);
    expect(runs.map(numberOf)).toEqual([3, 2, 1]);
    expect(runs.map(({ createdAt }) => createdAt)).toEqual([NOON, NOON - HOUR, NOON]);
    for (const { createdAt, finishedAt } of runs)
      expect(finishedAt).toBeGreaterThanOrEqual(createdAt);
    expect((await pair.get(uuid(3)))?.result.history).toMatchObject({
      previous_comparison_id: expect.stringContaining(uuid(2)),
    });
    const events = (await pair.eventsAfter(uuid(3), 0))?.events ?? [];
    const times = events.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
    const durations = events.flatMap((event) =>
      event.event === 'stage' ? [event.duration_ms ?? 0] : [],
    );
    expect(Math.min(...durations)).toBe(0);
  });

  it('only delays a deadline: the alarm that comes too early is set again', async () => {
    const now = Date.now();
    clock(now);
    const pair = newPair();
    await pair.begin(begun(1));
    clock(now - HOUR);
    expect(await runDurableObjectAlarm(pair)).toBe(true);
    expect(await pair.get(uuid(1))).toMatchObject({ status: 'running' });
    const alarm = await runInDurableObject(pair, (_, { storage }) => storage.getAlarm());
    expect(alarm).toBe(now + 60_000);
    clock(now + 60_000);
    expect(await runDurableObjectAlarm(pair)).toBe(true);
    expect(await pair.get(uuid(1))).toMatchObject({ error: { code: 'deadline_exceeded' } });
  });
});

it('takes 200 comparisons at once: none is forgotten while it runs, and the last 50 are kept', async () => {
  const pair = newPair();
  const all = Array.from({ length: 200 }, (_, index) => index + 1);
  await Promise.all(all.map((n) => pair.begin(begun(n))));
  expect(await rememberedBy(pair)).toHaveLength(200);
  await Promise.all(
    all.map(async (n) => {
      const print = (n % 7).toString(16).repeat(16);
      await Promise.all([
        pair.saveSample(uuid(n), 'left', 1, envelope(200)),
        pair.saveSample(uuid(n), 'right', 1, envelope(500)),
      ]);
      await pair.saveDiff(uuid(n), diff(print), mirror);
      if (n > 150) expect(await pair.get(uuid(n))).toMatchObject({ status: 'running' });
      await pair.finish(uuid(n), explanation);
    }),
  );
  const runs = await rememberedBy(pair);
  expect(runs.map(numberOf).toSorted((a, b) => a - b)).toEqual(all.slice(-50));
  expect(new Set(runs.map(({ status }) => status))).toEqual(new Set(['completed']));
  const orphans = await runInDurableObject(pair, (_, { storage }) =>
    storage.sql
      .exec(`SELECT 1 FROM samples WHERE uuid NOT IN (SELECT uuid FROM comparisons)`)
      .toArray(),
  );
  expect(orphans).toEqual([]);
}, 60_000);
