import { afterEach, expect, it, vi } from 'vitest';
import type { Context } from '../http/context.ts';
import { isWithinRate } from './is-within-rate.ts';

const ADDRESS = '192.0.2.77';

afterEach(() => void vi.useRealTimers());

async function ask(limit: (options: { key: string }) => Promise<{ success: boolean }>) {
  const logged: unknown[] = [];
  const context = {
    env: { BEACON_LIMITER: { limit } },
    log: (...line: unknown[]) => void logged.push(line),
  } as unknown as Context;
  const headers = { 'cf-connecting-ip': ADDRESS };
  const request = new Request('https://drift.example/api/beacon', { headers });
  return { isAllowed: await isWithinRate(request, 'production', context), logged };
}

it.each([true, false])('is what the limiter says: %s', async (success) => {
  expect(await ask(async () => ({ success }))).toEqual({ isAllowed: success, logged: [] });
});

it('tells the limiter no address', async () => {
  const keys: string[] = [];
  await ask(async ({ key }) => (keys.push(key), { success: true }));
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{6}$/)]);
});

it('loses no beacon to a limiter that fails, and logs no address', async () => {
  const { isAllowed, logged } = await ask(() => Promise.reject(new Error('It is down.')));
  expect(isAllowed).toBe(true);
  expect(logged).toMatchObject([['error', 'beacon limiter failed', { message: 'It is down.' }]]);
  expect(JSON.stringify(logged)).not.toContain(ADDRESS);
});

it('waits for a limiter that hangs no longer than a second, and loses no beacon', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const hanging = Promise.withResolvers<{ success: boolean }>();
  const isAsked = Promise.withResolvers<void>();
  let isOver = false;
  const asking = ask(() => (isAsked.resolve(), hanging.promise)).finally(() => (isOver = true));
  await isAsked.promise;
  await vi.advanceTimersByTimeAsync(999);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  const { isAllowed, logged } = await asking;
  expect(isAllowed).toBe(true);
  expect(logged).toMatchObject([
    ['error', 'beacon limiter failed', { message: 'No answer in time.' }],
  ]);
  // What it says too late is nobody's business, and nobody's failure.
  hanging.reject(new Error('Too late.'));
});

it('leaves no timer behind', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await ask(async () => ({ success: true }));
  expect(vi.getTimerCount()).toBe(0);
});
