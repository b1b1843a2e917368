import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { serve } from './support/serve.ts';

/** Long enough for whatever may be asked beside it to be asked. */
const SLOW_MS = 30;
const LIMIT = 3;
const asPage = { 'content-type': 'text/html; charset=utf-8' };

type Answer = (request: IncomingMessage, response: ServerResponse, seen: Seen) => unknown;
interface Seen {
  now: number;
  most: number;
}

const answerSlowly: Answer = async (_request, response) => {
  await wait(SLOW_MS);
  response.writeHead(200, asPage).end('<title>Shop</title>');
};

/** Begins to answer only once it is asked as much at a time as it may be. */
const answerOnceFull: Answer = async (request, response, seen) => {
  await vi.waitUntil(() => seen.most >= LIMIT, { timeout: 5_000 }).catch(() => undefined);
  await answerSlowly(request, response, seen);
};

/** A server that counts what it has been asked and has not answered. */
async function counting(answer = answerOnceFull) {
  const seen = { now: 0, most: 0 };
  const origin = await serve((request, response) => {
    seen.most = Math.max(seen.most, ++seen.now);
    response.once('close', () => seen.now--);
    void answer(request, response, seen);
  });
  return { ...origin, seen };
}
type Counting = Awaited<ReturnType<typeof counting>>;

const pathsOf = (count: number) => Array.from({ length: count }, (_, index) => `/p${index}`);

/** Runs a suite over pairs of servers, so many requests to a host at a time. */
async function suiteOf(pairs: readonly (readonly [Counting, Counting])[], config: object) {
  const text = JSON.stringify({
    pairs: pairs.map(([left, right]) => ({ left: { url: left.url }, right: { url: right.url } })),
    allowPrivate: true,
    concurrency: LIMIT,
    rules: { 'timing-differs': 'off' },
    retries: 0,
    ...config,
  });
  const cwd = await directoryWith({ 'drift.config.jsonc': text });
  const run = await runDrift(['suite'], { cwd });
  expect(run.exitCode, run.out + run.error).toBe(0);
}

const mosts = (...servers: Counting[]) => servers.map(({ seen }) => seen.most);

describe('no host is asked more at a time than the limit, and each as much', () => {
  it.each([10, 150])('%i paths, in whatever threads', async (count) => {
    const [left, right] = await Promise.all([counting(), counting()]);
    await suiteOf([[left, right]], { paths: pathsOf(count) });
    expect(mosts(left, right)).toEqual([3, 3]);
    expect(right.asked).toHaveLength(count);
  });

  it('a host that is on both sides', async () => {
    const shop = await counting(answerSlowly);
    await suiteOf([[shop, shop]], { paths: pathsOf(10) });
    expect(shop.asked).toHaveLength(20);
    expect(mosts(shop)[0]).toBeLessThanOrEqual(3);
  });

  it('a host that is on both sides, one request at a time', async () => {
    const shop = await counting(answerSlowly);
    await suiteOf([[shop, shop]], { paths: pathsOf(5), concurrency: 1 });
    expect([shop.asked.length, ...mosts(shop)]).toEqual([10, 1]);
  });

  it('a host that several pairs share', async () => {
    const [one, two, production] = await Promise.all(
      [answerSlowly, answerSlowly, answerOnceFull].map(counting),
    );
    const pairs = [
      [one!, production!],
      [two!, production!],
    ] as const;
    await suiteOf(pairs, { paths: pathsOf(10) });
    expect(production!.asked).toHaveLength(20);
    expect(mosts(production!)).toEqual([3]);
  });

  it('a host that redirects of several pairs lead to', async () => {
    const login = await counting();
    const moved: Answer = (_request, response) =>
      response.writeHead(302, { location: `${login.url}/login` }).end();
    const [a, b, c, d] = await Promise.all(Array.from({ length: 4 }, () => counting(moved)));
    const pairs = [[a!, b!] as const, [c!, d!] as const];
    await suiteOf(pairs, { paths: pathsOf(10), allowTargets: [new URL(login.url).host] });
    expect(login.asked).toHaveLength(40);
    expect(mosts(login)).toEqual([3]);
  });

  it('preflights and samples', async () => {
    const [left, right] = await Promise.all([counting(), counting()]);
    const preflight = { origin: 'https://app.example', method: 'PUT' };
    const paths = pathsOf(6).map((path) => ({ path, samples: 2, preflight }));
    await suiteOf([[left, right]], { paths });
    expect(right.asked).toHaveLength(24);
    expect(mosts(left, right)).toEqual([3, 3]);
  });
});

it.each([4, 60])(
  'hosts of several pairs are asked at once, with %i paths',
  async (count) => {
    // Each answers only once all of them are asked, as much as they may be.
    const servers: Counting[] = [];
    const together: Answer = async (...asked) => {
      const isFull = () => servers.every(({ seen }) => seen.most >= LIMIT);
      await vi.waitUntil(isFull, { timeout: 5_000 }).catch(() => undefined);
      await answerSlowly(...asked);
    };
    servers.push(...(await Promise.all(Array.from({ length: 6 }, () => counting(together)))));
    const [a, b, c, d, e, f] = servers as [
      Counting,
      Counting,
      Counting,
      Counting,
      Counting,
      Counting,
    ];
    const pairs = [[a, b] as const, [c, d] as const, [e, f] as const];
    await suiteOf(pairs, { paths: pathsOf(count) });
    expect(mosts(...servers)).toEqual(Array(6).fill(3));
  },
  30_000,
);
