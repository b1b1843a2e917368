import { env } from 'cloudflare:workers';
import { expect, it, vi } from 'vitest';
import type { PairNamespace, PairStub } from './open-pair.ts';
import { begun, complete, failure, uuid } from './testing/pair-sketches.ts';

const pairs = (env as unknown as { PAIRS: PairNamespace }).PAIRS;
let pairCount = 0;
const newPair = () => pairs.getByName(`retention-${pairCount++}`) as unknown as PairStub;

const numbersFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => first + index);
const endEach = async (pair: PairStub, numbers: readonly number[]) => {
  for (const n of numbers) {
    await pair.begin(begun(n));
    await pair.fail(uuid(n), failure);
  }
};
const ended = async (pair: PairStub) =>
  (await pair.runRecords())
    .filter(({ run }) => run.status !== 'running')
    .map(({ run }) => Number(run.comparisonId.slice(-12)));

it('a slow one of a busy pair is there when it has ended, until 50 others have ended after it', async () => {
  const pair = newPair();
  await pair.begin(begun(1));
  await endEach(pair, numbersFrom(2, 51));
  await complete(pair, 1);
  expect(await pair.get(uuid(1))).toMatchObject({ status: 'completed' });
  expect(await ended(pair)).toHaveLength(50);
  await endEach(pair, numbersFrom(53, 49));
  expect(await pair.get(uuid(1))).toMatchObject({ status: 'completed' });
  await endEach(pair, [102]);
  expect(await pair.get(uuid(1))).toBeNull();
  expect(await ended(pair)).toEqual(numbersFrom(53, 50).toReversed());
});

it('a slow one of a busy pair can be cancelled, and says so whenever it is asked again', async () => {
  const pair = newPair();
  await pair.begin(begun(1));
  await endEach(pair, numbersFrom(2, 51));
  for (let times = 0; times < 2; times++)
    expect(await pair.cancel(uuid(1))).toMatchObject({ error: { code: 'cancelled' } });
  expect(await ended(pair)).toHaveLength(50);
});

/** The same each time, and in no order. */
const shuffled = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => ((a * 7_919) % 1_009) - ((b * 7_919) % 1_009));

it.each<[string, readonly number[]]>([
  ['as they began', numbersFrom(1, 120)],
  ['the other way round', numbersFrom(1, 120).toReversed()],
  ['in halves', [...numbersFrom(61, 60), ...numbersFrom(1, 60)]],
  ['in no order', shuffled(numbersFrom(1, 120))],
])('120 at once that end %s: the 50 that ended last are kept', async (_, order) => {
  const pair = newPair();
  for (const n of numbersFrom(1, 120)) await pair.begin(begun(n));
  const kept: number[] = [];
  for (const n of order) {
    await pair.fail(uuid(n), failure);
    kept.push(n);
    // The newest one keeps its place, so that its number is never given again.
    const newest = Math.max(...kept);
    if (kept.length > 50)
      kept.splice(
        kept.findIndex((each) => each !== newest),
        1,
      );
    expect(await pair.get(uuid(n))).toMatchObject({ status: 'failed' });
  }
  expect((await ended(pair)).toSorted()).toEqual(kept.toSorted());
});

it('forgets by what ended first, also where a clock goes backwards', async () => {
  const pair = newPair();
  const clock = vi.spyOn(Date, 'now');
  try {
    for (const n of numbersFrom(1, 53)) {
      clock.mockReturnValue(1_800_000_000_000 - n * 1_000);
      await pair.begin(begun(n));
      if (n > 3) await pair.fail(uuid(n), failure);
    }
    await pair.fail(uuid(2), failure);
    expect(await ended(pair)).toEqual([...numbersFrom(5, 49).toReversed(), 2]);
  } finally {
    clock.mockRestore();
  }
});
