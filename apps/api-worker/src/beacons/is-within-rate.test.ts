import { afterEach, expect, it, vi } from 'vitest';
import type { Context } from '../http/context.ts';
import { isWithinPageRate, isWithinRate } from './is-within-rate.ts';

const ADDRESS = '192.0.2.77';

afterEach(() => void vi.useRealTimers());

type Limit = (options: { key: string }) => Promise<{ success: boolean }>;

async function ask(limit: Limit, field = 'CF-Connecting-IP', address = ADDRESS) {
  const logged: unknown[] = [];
  const context = {
    env: { BEACON_LIMITER: { limit }, CLIENT_ADDRESS_FIELD: field },
    log: (...line: unknown[]) => void logged.push(line),
  } as unknown as Context;
  const headers = { 'cf-connecting-ip': address };
  const request = new Request('https://drift.example/api/beacon', { headers });
  return { isAllowed: await isWithinRate(request, context), logged };
}

it.each([true, false])('is what the limiter says: %s', async (success) => {
  expect(await ask(async () => ({ success }))).toEqual({ isAllowed: success, logged: [] });
});

it('tells the limiter no address', async () => {
  const keys: string[] = [];
  await ask(async ({ key }) => (keys.push(key), { success: true }));
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{6}$/)]);
});

it.each([
  ['CF-Connecting-IP', 2],
  ['x-real-ip', 1],
  // As outside Cloudflare, where each client may write what it likes.
  ['', 1],
])('takes the address from %j: two clients have %d keys', async (field, keys) => {
  const seen = new Set<string>();
  const limit: Limit = async ({ key }) => (seen.add(key), { success: true });
  await ask(limit, field, '192.0.2.1');
  await ask(limit, field, '192.0.2.2');
  expect(seen.size).toBe(keys);
});

it('counts each page by itself', async () => {
  const seen = new Set<string>();
  const limit: Limit = async ({ key }) => (seen.add(key), { success: false });
  const env = { BEACON_PAGE_LIMITER: { limit }, CLIENT_ADDRESS_FIELD: '' };
  const request = new Request('https://drift.example/api/beacon');
  for (const page of ['a https://a.example/', 'b https://a.example/', 'a https://a.example/']) {
    expect(await isWithinPageRate(request, page, { env } as unknown as Context)).toBe(false);
  }
  expect(seen.size).toBe(2);
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
