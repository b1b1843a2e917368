import { env } from 'cloudflare:workers';
import { runDurableObjectAlarm } from 'cloudflare:test';
import type { EnvDiff } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { openPair, pairKeyOf, type PairNamespace, type PairStub } from './open-pair.ts';
import { countRows } from './testing/count-rows.ts';
import { found } from './testing/many-findings.ts';
import { begun, envelope, explanation, mirrorOf, uuid } from './testing/pair-sketches.ts';

const pairs = (env as unknown as { PAIRS: PairNamespace }).PAIRS;
let pairCount = 0;
const newPair = () => {
  const urls = [`https://staging-${pairCount++}.example/`, 'https://www.example/'] as const;
  const [left, right] = urls.map((url) => ({ url, address: url }));
  const pair = openPair(pairs, pairKeyOf(pairs, ...urls)) as unknown as PairStub &
    DurableObjectStub;
  return { pair, sides: { left: left!, right: right! } };
};
type Pair = ReturnType<typeof newPair>;

/** Fifteen, of which one is another each time. */
const typical = (n: number) =>
  found(...'0123456789abcd', (n % 4_096).toString(16).padStart(8, '0'));

async function compare(
  { pair, sides }: Pair,
  n: number,
  verdict: EnvDiff['verdict'] = 'drift',
  samples = 1,
) {
  await pair.terms(sides);
  await pair.begin({ ...begun(n), samples });
  // The index across pairs is told of its start, and of its end.
  await pair.runRecords(uuid(n));
  for (let number = 1; number <= samples; number++) {
    for (const side of ['left', 'right'] as const) {
      await pair.target(uuid(n), side);
      await pair.saveSample(uuid(n), side, number, envelope(200));
    }
  }
  const diff = { ...typical(n), verdict };
  await pair.saveDiff(uuid(n), diff, mirrorOf(diff));
  await pair.finish(uuid(n), explanation);
  await pair.runRecords(uuid(n));
}

/** The table of `docs/benchmarks.md`. The first comparison of a pair makes its tables as well. */
it('reads and writes few rows, as few at the 500th comparison of a pair as at the 51st', async () => {
  const one = newPair();
  const rowsSince = await countRows(one.pair);
  const counted: Record<number, { read: number; written: number }> = {};
  for (let n = 1; n <= 500; n++) {
    await compare(one, n);
    const rows = await rowsSince();
    if ([1, 2, 60, 500].includes(n)) counted[n] = rows;
  }
  expect(counted).toEqual({
    1: { read: 36, written: 25 },
    2: { read: 28, written: 11 },
    // The oldest one goes with what belongs to it, as with each from the 51st on.
    60: { read: 42, written: 13 },
    500: { read: 42, written: 13 },
  });
}, 120_000);

it('takes the same for each further sample', async () => {
  const one = newPair();
  await compare(one, 1);
  const rowsSince = await countRows(one.pair);
  for (const [samples, read, written] of [
    [2, 38, 15],
    [3, 48, 19],
    [5, 68, 27],
  ] as const) {
    await compare(one, samples, 'drift', samples);
    expect(await rowsSince()).toEqual({ read, written });
  }
});

it('finds the one before among as many inconclusive ones as are kept', async () => {
  const one = newPair();
  await compare(one, 1);
  for (let n = 2; n <= 49; n++) await compare(one, n, 'inconclusive');
  const rowsSince = await countRows(one.pair);
  await compare(one, 50);
  expect(await rowsSince()).toEqual({ read: 28, written: 11 });
  expect((await one.pair.get(uuid(50)))?.result.history).toMatchObject({
    previous_comparison_id: expect.stringContaining(uuid(1)),
  });
}, 60_000);

it('reads those that are kept, and writes nothing, where an alarm finds none that runs', async () => {
  const one = newPair();
  for (let n = 1; n <= 51; n++) await compare(one, n);
  const rowsSince = await countRows(one.pair);
  await runDurableObjectAlarm(one.pair);
  expect(await rowsSince()).toEqual({ read: 51, written: 0 });
}, 60_000);

it.each([1, 5])(
  'reads at most three rows for a poll, and writes none: samples %i',
  async (samples) => {
    const { pair } = newPair();
    await pair.begin({ ...begun(1), samples });
    for (let number = 1; number <= samples; number++)
      for (const side of ['left', 'right'] as const)
        await pair.saveSample(uuid(1), side, number, envelope(200));
    const rowsSince = await countRows(pair);
    for (const isDiffed of [false, true]) {
      if (isDiffed) await pair.saveDiff(uuid(1), found('0'), mirrorOf(found('0')));
      await rowsSince();
      await pair.get(uuid(1));
      expect(await rowsSince()).toEqual({ read: 3, written: 0 });
    }
    await pair.eventsAfter(uuid(1), 0);
    expect((await rowsSince()).written).toBe(0);
  },
);
