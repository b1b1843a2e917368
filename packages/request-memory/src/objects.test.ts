import { env } from 'cloudflare:workers';
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { afterEach, expect, it, vi } from 'vitest';
import type { ClientLimitNamespace, RequestKeyNamespace } from './open-objects.ts';
import { openClientLimit, openRequestKey } from './open-objects.ts';

const { CLIENT_LIMITS, REQUEST_KEYS } = env as unknown as {
  CLIENT_LIMITS: ClientLimitNamespace;
  REQUEST_KEYS: RequestKeyNamespace;
};
let named = 0;
const newName = () => `object-${named++}`;
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const HOUR = 3_600_000;
const PAIR = 'a'.repeat(64);

afterEach(() => void vi.useRealTimers());
/** The objects run in the isolate of the test, so that they read its clock. */
const at = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: ms });

/** What an object holds. */
const stored = (namespace: DurableObjectNamespace, name: string) =>
  runInDurableObject(namespace.getByName(name), (_, { storage }) => [
    ...storage.kv.list<unknown>(),
  ]);
const alarm = (namespace: DurableObjectNamespace, name: string) =>
  runDurableObjectAlarm(namespace.getByName(name));

const policies = [{ name: 'burst', quota: 2, windowSeconds: 10 }];

it('counts one client, and no other', async () => {
  const [one, other] = [newName(), newName()];
  const ask = async (name: string) =>
    (await openClientLimit(CLIENT_LIMITS, name).take(policies)).isAllowed;
  expect([await ask(one), await ask(one), await ask(one), await ask(other)]).toEqual([
    true,
    true,
    false,
    true,
  ]);
});

it('of requests at once lets in as many as the quota', async () => {
  const limit = openClientLimit(CLIENT_LIMITS, newName());
  const all = await Promise.all(Array.from({ length: 20 }, () => limit.take(policies)));
  expect(all.filter(({ isAllowed }) => isAllowed)).toHaveLength(2);
});

it('remembers across an eviction, and writes nothing for what it refuses', async () => {
  const name = newName();
  const limit = openClientLimit(CLIENT_LIMITS, name);
  await limit.take(policies);
  await limit.take(policies);
  const before = await stored(CLIENT_LIMITS, name);
  await evictDurableObject(CLIENT_LIMITS.getByName(name));
  expect((await openClientLimit(CLIENT_LIMITS, name).take(policies)).isAllowed).toBe(false);
  expect(await stored(CLIENT_LIMITS, name)).toEqual(before);
});

it('goes when nothing is to be remembered any more', async () => {
  const name = newName();
  at(0);
  await openClientLimit(CLIENT_LIMITS, name).take(policies);
  at(5_000);
  await openClientLimit(CLIENT_LIMITS, name).take(policies);
  at(11_000);
  expect(await alarm(CLIENT_LIMITS, name)).toBe(true);
  expect(await stored(CLIENT_LIMITS, name)).toHaveLength(1);
  at(16_000);
  expect(await alarm(CLIENT_LIMITS, name)).toBe(true);
  expect(await stored(CLIENT_LIMITS, name)).toEqual([]);
  expect(await alarm(CLIENT_LIMITS, name)).toBe(false);
});

it.each<[string, (key: ReturnType<typeof openRequestKey>) => Promise<unknown>, object]>([
  [
    'a new key takes the id',
    (key) => key.claim('a', uuid(1), PAIR),
    { uuid: uuid(1), answer: null },
  ],
  [
    'the same body has the first id',
    async (key) => (await key.claim('a', uuid(1), PAIR), key.claim('a', uuid(2), 'other')),
    { isSame: true, uuid: uuid(1), answer: null },
  ],
  [
    'another body is told apart',
    async (key) => (await key.claim('a', uuid(1), PAIR), key.claim('b', uuid(2), PAIR)),
    { isSame: false },
  ],
  [
    'once settled, there is an answer',
    async (key) => {
      await key.claim('a', uuid(1), PAIR);
      await key.settle(uuid(1), 'first');
      await key.settle(uuid(1), 'second');
      return key.claim('a', uuid(2), PAIR);
    },
    { isSame: true, uuid: uuid(1), answer: 'first' },
  ],
  [
    'nobody else settles it',
    async (key) => {
      await key.claim('a', uuid(1), PAIR);
      await key.settle(uuid(2), 'other');
      return key.claim('a', uuid(3), PAIR);
    },
    { uuid: uuid(1), answer: null },
  ],
  [
    'released, it is free again',
    async (key) => {
      await key.claim('a', uuid(1), PAIR);
      await key.release(uuid(1));
      return key.claim('b', uuid(2), PAIR);
    },
    { isSame: true, uuid: uuid(2), answer: null },
  ],
  [
    'settled, it is not released',
    async (key) => {
      await key.claim('a', uuid(1), PAIR);
      await key.settle(uuid(1), 'first');
      await key.release(uuid(1));
      return key.claim('a', uuid(2), PAIR);
    },
    { uuid: uuid(1), answer: 'first' },
  ],
])('%s', async (_, ask, expected) => {
  expect(await ask(openRequestKey(REQUEST_KEYS, newName()))).toMatchObject(expected);
});

it('of claims at once one wins, and all have its id', async () => {
  const key = openRequestKey(REQUEST_KEYS, newName());
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, n) => key.claim('a', uuid(n), PAIR)),
  );
  expect(new Set(all.map((claimed) => claimed.uuid)).size).toBe(1);
});

it('forgets a key after a day, whether the alarm has come or not', async () => {
  const [late, inTime] = [newName(), newName()];
  at(0);
  for (const name of [late, inTime])
    await openRequestKey(REQUEST_KEYS, name).claim('a', uuid(1), PAIR);
  at(24 * HOUR - 1);
  expect(await openRequestKey(REQUEST_KEYS, late).claim('a', uuid(2), PAIR)).toMatchObject({
    uuid: uuid(1),
  });
  at(24 * HOUR);
  expect(await openRequestKey(REQUEST_KEYS, late).claim('b', uuid(2), PAIR)).toMatchObject({
    isSame: true,
    uuid: uuid(2),
  });
  expect(await alarm(REQUEST_KEYS, inTime)).toBe(true);
  expect(await stored(REQUEST_KEYS, inTime)).toEqual([]);
});

it('keeps neither key nor body, and little else', async () => {
  const name = newName();
  const key = openRequestKey(REQUEST_KEYS, name);
  await key.claim('f'.repeat(64), uuid(1), PAIR);
  await key.settle(uuid(1), '{}');
  expect(await stored(REQUEST_KEYS, name)).toEqual([
    [
      'claim',
      {
        bodyHash: 'f'.repeat(64),
        uuid: uuid(1),
        pairKey: PAIR,
        claimedAt: expect.any(Number),
        answer: '{}',
      },
    ],
  ]);
});
