import type { ApiFailure } from '@env-drift/api-client';
import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { retryWait } from './retry-wait.ts';
import { retryWhileAway } from './retry-while-away.ts';

/** What was missed, by a clock that the test moves, and how often it was asked for again. */
function scene() {
  const failure = signal<ApiFailure>();
  const waits: number[] = [];
  let ring: (() => void) | undefined;
  let asked = 0;
  const leave = retryWhileAway(
    {
      now: () => 0,
      every: (ms, tick) => {
        waits.push(ms);
        ring = tick;
        return () => (ring = undefined);
      },
    },
    failure,
    () => asked++,
  );
  return {
    fail: (status?: number) => {
      failure.value = { code: 'x', message: 'y', ...(status !== undefined && { status }) };
    },
    recover: () => (failure.value = undefined),
    ring: () => ring?.(),
    asked: () => asked,
    isWaiting: () => ring !== undefined,
    waits,
    leave,
  };
}

it.each([
  [undefined, true],
  [502, true],
  [503, true],
  [500, false],
  [404, false],
  [429, false],
])('what failed with %j is asked for again by itself: %s', (status, expected) => {
  const { fail, isWaiting } = scene();
  fail(status);
  expect(isWaiting()).toBe(expected);
});

it('asks once for each wait, ever more slowly, and from the start after it was there', () => {
  const { fail, recover, ring, asked, waits } = scene();
  for (const misses of [1, 2]) {
    fail();
    ring();
    ring();
    expect(asked()).toBe(misses);
  }
  recover();
  ring();
  expect(asked()).toBe(2);
  fail();
  expect(waits).toEqual([retryWait(1), retryWait(2), retryWait(1)]);
});

it('asks no more once it is left', () => {
  const { fail, leave, isWaiting } = scene();
  fail();
  leave();
  expect(isWaiting()).toBe(false);
});

it.each([
  [1, 2_000],
  [2, 4_000],
  [4, 15_000],
  [50, 15_000],
])('after %d misses it waits %d ms', (misses, wait) => expect(retryWait(misses)).toBe(wait));
