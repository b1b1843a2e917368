import { expect, it } from 'vitest';
import { createApiClient } from './index.ts';
import { retryingFetch } from './retrying-fetch.ts';

/** A status, one with a Retry-After, or a connection that broke: before the answer, or within its body. */
type Answer = number | [status: number, retryAfter: string] | 'lost' | 'cut';

const cut = () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"half'));
        controller.error(new TypeError('fetch failed'));
      },
    }),
  );

/** What was sent, and how long was waited in between, until there was an answer. */
async function send(init: RequestInit | undefined, answers: Answer[], attempts?: number) {
  const waits: number[] = [];
  let sent = 0;
  const fetch = async () => {
    const answer = answers[Math.min(sent++, answers.length - 1)]!;
    if (answer === 'lost') throw new TypeError('fetch failed');
    if (answer === 'cut') return cut();
    const [status, retryAfter] = typeof answer === 'number' ? [answer] : answer;
    return new Response(status === 204 ? null : '{}', {
      status,
      headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
    });
  };
  const patient = retryingFetch(fetch, {
    random: () => 1,
    pause: async (ms) => void waits.push(ms),
    ...(attempts !== undefined && { attempts }),
  });
  const end = await patient('https://drift.example/', init).then(
    ({ status }) => status,
    (error: Error) => error.message,
  );
  return [end, sent, waits];
}

const lost = 'fetch failed';
const get = undefined;
const post = { method: 'POST' };
const keyed = { method: 'POST', headers: { 'Idempotency-Key': '"a"' } };
const put = { method: 'PUT' };
const remove = { method: 'DELETE' };

it.each<[string, RequestInit | undefined, Answer[], (number | string)[], number[]]>([
  ['an answer', get, [200], [200, 1], []],
  ['a refusal', get, [404], [404, 1], []],
  ['a fault', get, [500], [500, 1], []],
  ['a lost request', get, ['lost', 200], [200, 2], [250]],
  ['lost ones', get, ['lost', 'lost', 200], [200, 3], [250, 500]],
  ['lost for good', get, ['lost'], [lost, 3], [250, 500]],
  ['no time', get, [503, 503, 200], [200, 3], [250, 500]],
  ['no time until later', get, [[503, '2'], 200], [200, 2], [2_000]],
  ['too many', get, [[429, '7'], 200], [200, 2], [7_000]],
  ['too many for long', get, [[429, '31']], [429, 1], []],
  ['no number of seconds', get, [[503, 'soon'], 200], [200, 2], [250]],
  ['a POST that was lost', post, ['lost', 200], [lost, 1], []],
  ['a POST, no time', post, [503, 200], [503, 1], []],
  ['a POST, too many', post, [[429, '1'], 200], [200, 2], [1_000]],
  ['a POST with a key', keyed, ['lost', 503, 200], [200, 3], [250, 500]],
  ['a PUT that was lost', put, ['lost', 200], [lost, 1], []],
  ['a DELETE that was lost', remove, ['lost', 200], [200, 2], [250]],
  ['an answer that breaks off', get, ['cut', 200], [200, 2], [250]],
  ['answers that break off', get, ['cut'], [lost, 3], [250, 500]],
  ['a POST, its answer breaks off', post, ['cut', 200], [lost, 1], []],
  ['a POST with a key, its answer breaks off', keyed, ['cut', 200], [200, 2], [250]],
  ['no content', remove, [204], [204, 1], []],
])('%s', async (_, init, answers, [end, sent], waits) => {
  expect(await send(init, answers)).toEqual([end, sent, waits]);
});

it('sends as often as it is told, and no oftener', async () => {
  expect(await send(get, ['lost'], 1)).toEqual([lost, 1, []]);
  expect(await send(get, ['lost'], 5)).toEqual([lost, 5, [250, 500, 1_000, 2_000]]);
});

it('waits for half as long at least, and no two clients equally long', async () => {
  const waits: number[] = [];
  const chances = [0, 0.5];
  const patient = retryingFetch(() => Promise.reject(new TypeError(lost)), {
    random: () => chances.shift() ?? 0,
    pause: async (ms) => void waits.push(ms),
  });
  await expect(patient('https://drift.example/')).rejects.toThrow(lost);
  expect(waits).toEqual([125, 375]);
});

it('stops where it is no longer wanted', async () => {
  const wanted = new AbortController();
  let sent = 0;
  const patient = retryingFetch(async () => (sent++, new Response('', { status: 503 })), {
    pause: async () => wanted.abort(),
  });
  await expect(patient('https://drift.example/', { signal: wanted.signal })).rejects.toThrow();
  expect(sent).toBe(1);
});

it('starts a comparison under one key, however often it is sent', async () => {
  const keys: (string | null)[] = [];
  const fetch = async (_: string, init?: RequestInit) => {
    keys.push(new Headers(init?.headers).get('idempotency-key'));
    throw new TypeError(lost);
  };
  const api = createApiClient({
    baseUrl: 'https://drift.example',
    fetch,
    retry: { pause: async () => undefined },
  });
  const sides = { leftUrl: 'https://a.example/', rightUrl: 'https://b.example/' };
  await api.startComparison(sides);
  await api.startComparison(sides);
  await api.startComparison(sides, { idempotencyKey: 'build "7"' });
  expect(keys).toHaveLength(9);
  expect(new Set(keys.slice(0, 3)).size).toBe(1);
  expect(keys[0]).toMatch(/^"[0-9a-f]{32}"$/);
  expect(keys[3]).not.toBe(keys[0]);
  expect(keys[8]).toBe(String.raw`"build \"7\""`);
});
