import type { Claimed } from '@env-drift/request-memory';
import { afterEach, expect, it, vi } from 'vitest';
import type { Context } from '../http/context.ts';
import { claimWork } from './claim-work.ts';

// The objects themselves are tested where they run.
vi.mock('cloudflare:workers', () => ({ DurableObject: class {} }));
afterEach(() => void vi.useRealTimers());

const accepted = {
  comparisonId: `${'a'.repeat(64)}:00000000-0000-4000-8000-000000000001`,
  pairKey: 'a'.repeat(64),
};
const KEY = 'planted-key';
const BODY = { leftUrl: 'https://planted.example/' };

type Answer = () => Promise<Claimed>;
const fresh: Answer = async () => ({ isSame: true, uuid: 'first', pairKey: 'other', answer: null });
const down = () => Promise.reject(new Error('It is down.'));

/** A claim, what the object was told and called, and what was logged. */
async function claim(
  answer: Answer,
  key: string | undefined = KEY,
  settle = async () => undefined,
) {
  const told: unknown[] = [];
  const object = {
    claim: (...given: unknown[]) => (told.push(...given), answer()),
    settle,
    release: settle,
  };
  const context = {
    env: { REQUEST_KEYS: { getByName: (name: string) => (told.push(name), object) } },
    log: (...line: unknown[]) => void told.push(line),
  } as unknown as Context;
  return { work: await claimWork(key, BODY, 'pair', context), told };
}

it.each<[string, Answer, object]>([
  ['the first', fresh, { ok: true, uuid: 'first', pairKey: 'other', accepted: undefined }],
  [
    'one that was answered',
    async () => ({
      isSame: true,
      uuid: 'first',
      pairKey: 'other',
      answer: JSON.stringify(accepted),
    }),
    { ok: true, accepted },
  ],
  [
    'one with another body',
    async () => ({
      isSame: false,
      uuid: 'first',
      pairKey: 'other',
      answer: JSON.stringify(accepted),
    }),
    { ok: false, problem: { status: 422, code: 'idempotency_key_reused' } },
  ],
  [
    'one whose object fails',
    down,
    { ok: false, problem: { status: 503, headers: { 'retry-after': '1' } } },
  ],
])('%s', async (_, answer, expected) => {
  expect((await claim(answer)).work).toMatchObject(expected);
});

it('asks nobody without a key', async () => {
  const context = { env: {}, log: () => undefined } as unknown as Context;
  const free = await claimWork(undefined, BODY, 'pair', context);
  expect(free).toMatchObject({ ok: true, uuid: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  if (free.ok) await free.settle(accepted);
});

it('tells the object neither key nor body', async () => {
  const { told } = await claim(fresh);
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(told).toEqual([hash, hash, expect.stringMatching(/^[0-9a-f-]{36}$/), 'pair']);
  expect(JSON.stringify(told)).not.toContain('planted');
});

it('has done the work also where that cannot be kept', async () => {
  const { work, told } = await claim(fresh, KEY, down);
  if (!work.ok) throw new Error('It was refused.');
  await work.settle(accepted);
  await work.release();
  expect(told.slice(-2)).toMatchObject([
    ['error', 'idempotency key not kept', { message: 'It is down.' }],
    ['error', 'idempotency key not kept', {}],
  ]);
});

it('waits for an object that hangs no longer than a second', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const isAsked = Promise.withResolvers<void>();
  const claiming = claim(() => (isAsked.resolve(), new Promise(() => undefined)));
  await isAsked.promise;
  await vi.advanceTimersByTimeAsync(1_000);
  expect((await claiming).work).toMatchObject({ ok: false, problem: { status: 503 } });
});
