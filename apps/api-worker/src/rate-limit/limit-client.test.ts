import type { Taken } from '@env-drift/request-memory';
import { afterEach, expect, it, vi } from 'vitest';
import type { Context } from '../http/context.ts';
import { limitClient } from './limit-client.ts';

const ADDRESS = '192.0.2.77';

// The objects themselves are tested where they run.
vi.mock('cloudflare:workers', () => ({ DurableObject: class {} }));

afterEach(() => void vi.useRealTimers());

type Take = () => Promise<Taken>;

/** What a limiter is asked, told and does, for one request of a client. */
async function ask(take: Take, cost: 'work' | 'read' = 'work', settings: Partial<Env> = {}) {
  const logged: unknown[] = [];
  const names: string[] = [];
  const context = {
    env: {
      CLIENT_LIMITS: { getByName: (name: string) => (names.push(name), { take }) },
      CLIENT_ADDRESS_FIELD: 'CF-Connecting-IP',
      RATE_LIMIT_WORK: '2/60',
      RATE_LIMIT_READS: '2/60',
      ...settings,
    },
    log: (...line: unknown[]) => void logged.push(line),
  } as unknown as Context;
  const headers = { 'cf-connecting-ip': ADDRESS };
  const request = new Request('https://drift.example/api/compare', { headers });
  return { ...(await limitClient({ cost }, request, context)), logged, names };
}

const taken = (isAllowed: boolean, ...remaining: number[]): Take => {
  const names = ['burst', 'sustained'];
  const limits = remaining.map((n, at) => ({
    name: names[at]!,
    remaining: n,
    resetSeconds: 7 + at,
  }));
  return async () => ({ isAllowed, limits });
};

it('tells what is left', async () => {
  const { problem, fields } = await ask(taken(true, 1));
  expect(problem).toBeUndefined();
  expect(fields).toEqual({ 'ratelimit-policy': '"burst";q=2;w=60', ratelimit: '"burst";r=1;t=7' });
});

it.each([
  [[0, 5], '7'],
  [[5, 0], '8'],
  [[0, 0], '8'],
])('with %j left, says when to come again: %s', async (remaining, seconds) => {
  const { problem } = await ask(taken(false, ...remaining));
  expect(problem).toMatchObject({ status: 429, headers: { 'retry-after': seconds } });
});

it('tells the limiter no address', async () => {
  const { names } = await ask(taken(true, 1));
  expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{6}$/)]);
});

it('asks nobody where there is no limit', async () => {
  expect(await ask(taken(false, 0), 'work', { RATE_LIMIT_WORK: 'off' })).toMatchObject({
    fields: {},
    names: [],
  });
});

it.each(['', 'lots', '0/0'])('takes the usual limits for %j', async (setting) => {
  const { fields } = await ask(taken(true, 1), 'work', { RATE_LIMIT_WORK: setting });
  expect(fields['ratelimit-policy']).toBe('"burst";q=30;w=60, "sustained";q=300;w=3600');
});

it('counts reading without asking anybody', async () => {
  const nobody = taken(false, 0);
  const settings = { RATE_LIMIT_READS: '2/60', CLIENT_ADDRESS_FIELD: '' };
  const all = [];
  for (let n = 0; n < 3; n++) all.push(await ask(nobody, 'read', settings));
  expect(all.map(({ problem }) => problem?.status)).toEqual([undefined, undefined, 429]);
  expect(all.flatMap(({ names }) => names)).toEqual([]);
});

it('limits nobody where the limiter fails, and logs no address', async () => {
  const { problem, fields, logged } = await ask(() => Promise.reject(new Error('It is down.')));
  expect([problem, fields]).toEqual([undefined, {}]);
  expect(logged).toMatchObject([['error', 'limiter failed', { message: 'It is down.' }]]);
  expect(JSON.stringify(logged)).not.toContain(ADDRESS);
});

it('waits for a limiter that hangs no longer than a second', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const isAsked = Promise.withResolvers<void>();
  const hanging = Promise.withResolvers<Taken>();
  const asking = ask(() => (isAsked.resolve(), hanging.promise));
  await isAsked.promise;
  await vi.advanceTimersByTimeAsync(1_000);
  const { problem, logged } = await asking;
  expect(problem).toBeUndefined();
  expect(logged).toMatchObject([['error', 'limiter failed', { message: 'No answer in time.' }]]);
  expect(vi.getTimerCount()).toBe(0);
});
