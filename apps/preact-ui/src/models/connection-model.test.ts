import { expect, it } from 'vitest';
import { createConnectionModel } from './connection-model.ts';

function scene() {
  let now = 0;
  let tick: (() => void) | undefined;
  const clock = {
    now: () => now,
    every: (_: number, callback: () => void) => {
      tick = callback;
      return () => (tick = undefined);
    },
  };
  const connection = createConnectionModel(clock, true);
  return {
    connection,
    isTicking: () => tick !== undefined,
    pass(ms: number) {
      now += ms;
      tick?.();
    },
    answer: (status: number, retryAfter?: string) =>
      connection.watch(
        async () =>
          new Response(null, {
            status,
            ...(retryAfter && { headers: { 'retry-after': retryAfter } }),
          }),
      )('/'),
  };
}

it('counts down until the server takes requests again', async () => {
  const { connection, pass, answer, isTicking } = scene();
  await answer(429, '12');
  expect(connection.secondsLimited.value).toBe(12);
  pass(1_500);
  expect(connection.secondsLimited.value).toBe(11);
  await answer(429, '3');
  expect(connection.secondsLimited.value).toBe(11);
  pass(10_500);
  expect(connection.secondsLimited.value).toBeUndefined();
  expect(isTicking()).toBe(false);
});

it.each<[number, string | undefined]>([
  [200, '12'],
  [503, '12'],
  [429, undefined],
  [429, 'Sat, 21 Nov 2026 21:33:27 GMT'],
])('%d with Retry-After %s counts nothing', async (status, retryAfter) => {
  const { connection, answer } = scene();
  await answer(status, retryAfter);
  expect(connection.secondsLimited.value).toBeUndefined();
});

it('knows whether there is a network', () => {
  const { connection } = scene();
  connection.setOffline(true);
  expect(connection.isOffline.value).toBe(true);
});
