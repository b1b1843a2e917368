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
    answer: (status: number, headers: Record<string, string>) =>
      connection.watch(async () => new Response(null, { status, headers }))('/'),
  };
}

it('counts down until the server takes requests again', async () => {
  const { connection, pass, answer, isTicking } = scene();
  await answer(429, { 'retry-after': '12' });
  expect(connection.secondsLimited.value).toBe(12);
  pass(1_500);
  expect(connection.secondsLimited.value).toBe(11);
  await answer(429, { 'retry-after': '3' });
  expect(connection.secondsLimited.value).toBe(11);
  pass(10_500);
  expect(connection.secondsLimited.value).toBeUndefined();
  expect(isTicking()).toBe(false);
});

it.each<[number, Record<string, string>]>([
  [200, { 'retry-after': '12' }],
  [503, { 'retry-after': '12' }],
  [429, {}],
  [429, { 'retry-after': 'Sat, 21 Nov 2026 21:33:27 GMT' }],
])('%d with %j counts nothing', async (status, headers) => {
  const { connection, answer } = scene();
  await answer(status, headers);
  expect(connection.secondsLimited.value).toBeUndefined();
});

it('knows whether there is a network', () => {
  const { connection } = scene();
  connection.setOffline(true);
  expect(connection.isOffline.value).toBe(true);
});

const date = new Date(3_600_000).toUTCString();

it.each<[Record<string, string>, number]>([
  [{ date, 'cache-control': 'no-store' }, 3_600_000],
  // It may be as old as the copy that it came with.
  [{ date }, 0],
  [{ date: 'today', 'cache-control': 'no-store' }, 0],
  [{ 'cache-control': 'no-store' }, 0],
])('after an answer with %j it is %d on the server', async (headers, expected) => {
  const { connection, answer } = scene();
  await answer(200, headers);
  expect(connection.serverTime.now()).toBe(expected);
});
