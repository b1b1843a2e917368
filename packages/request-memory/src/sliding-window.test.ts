import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RatePolicy } from './rate-policy.ts';
import { takeFrom, untouchedFrom, type Windows } from './sliding-window.ts';

const burst: RatePolicy = { name: 'burst', quota: 3, windowSeconds: 10 };
const sustained: RatePolicy = { name: 'sustained', quota: 5, windowSeconds: 100 };

/** Requests at these seconds: which are let in. */
const letIn = (policies: readonly RatePolicy[], ...seconds: number[]) => {
  const windows: Windows = {};
  return seconds.map((second) => takeFrom(windows, policies, second * 1_000).isAllowed);
};
const [yes, no] = [true, false];

it.each<[string, number[], boolean[]]>([
  ['as many as the quota', [0, 0, 0, 0], [yes, yes, yes, no]],
  ['again when the first has left the window', [0, 5, 5, 10.9, 11], [yes, yes, yes, no, yes]],
  ['none is lost by asking too often', [0, 0, 0, 5, 9, 11], [yes, yes, yes, no, no, yes]],
  ['so many at the turn of a window, and no more', [9, 9, 9, 10, 19], [yes, yes, yes, no, no]],
  [
    'the longer window has room for fewer',
    [0, 0, 0, 20, 20, 20, 109, 110],
    [yes, yes, yes, yes, yes, no, no, yes],
  ],
  ['where the clock went back a day', [90_000, 90_000, 90_000, 1, 12], [yes, yes, yes, no, yes]],
])('%s', (_, seconds, expected) => {
  expect(letIn([burst, sustained], ...seconds)).toEqual(expected);
});

it('tells what is left, and when there is more', () => {
  const windows: Windows = {};
  takeFrom(windows, [burst, sustained], 1_500);
  expect(takeFrom(windows, [burst, sustained], 4_000)).toEqual({
    isAllowed: true,
    limits: [
      { name: 'burst', remaining: 1, resetSeconds: 8 },
      { name: 'sustained', remaining: 3, resetSeconds: 106 },
    ],
  });
  takeFrom(windows, [burst], 4_000);
  expect(takeFrom(windows, [burst], 4_000)).toMatchObject({
    isAllowed: false,
    limits: [{ remaining: 0, resetSeconds: 8 }],
  });
});

it('lets in where it said that there would be more', () => {
  const windows: Windows = {};
  for (const second of [0.3, 1, 2]) takeFrom(windows, [burst], second * 1_000);
  const { limits } = takeFrom(windows, [burst], 2_500);
  expect(takeFrom(windows, [burst], 2_500 + limits[0]!.resetSeconds * 1_000).isAllowed).toBe(true);
});

it('knows when everything is forgotten', () => {
  const windows: Windows = {};
  expect(untouchedFrom(windows)).toBe(0);
  takeFrom(windows, [burst, sustained], 1_500);
  expect(untouchedFrom(windows)).toBe(110_000);
});

const moments = fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 200 });

it('no window ever holds more than its quota, and what is remembered stays small', () => {
  fc.assert(
    fc.property(moments, (unsorted) => {
      const windows: Windows = {};
      const times = unsorted.toSorted((a, b) => a - b);
      const taken = times.filter((now) => takeFrom(windows, [burst], now).isAllowed);
      for (const [index, last] of taken.entries()) {
        const since = taken.slice(0, index + 1).filter((at) => at > last - 10_000);
        expect(since.length).toBeLessThanOrEqual(burst.quota);
      }
      expect(Object.values(windows).flat().length).toBeLessThanOrEqual(11);
    }),
  );
});

it('lets everybody in who comes no oftener than the quota allows, with room for a slice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3_700, max: 60_000 }), fc.nat({ max: 9_999 }), (gap, start) => {
      const windows: Windows = {};
      const all = Array.from({ length: 30 }, (_, n) => start + n * gap);
      expect(all.every((now) => takeFrom(windows, [burst], now).isAllowed)).toBe(true);
    }),
  );
});
