import { describe, expect, it } from 'vitest';
import { probe } from '../test/probe.ts';
import { createDnsOverHttps } from './dns-over-https.ts';
import { limitConnections } from './limit-connections.ts';

/** Work that counts how much of it goes on at once. */
function counted() {
  const seen = { now: 0, most: 0, done: 0 };
  const work = async () => {
    seen.most = Math.max(seen.most, ++seen.now);
    await new Promise((resolve) => setImmediate(resolve));
    seen.now--;
    seen.done++;
  };
  return { seen, work };
}

it.each([
  [undefined, 6],
  [1, 1],
  [3, 3],
])('of 20 at once with a limit of %s, %d go on', async (limit, most) => {
  const { seen, work } = counted();
  const limited = limitConnections(limit);
  await Promise.all(Array.from({ length: 20 }, () => limited(work)));
  expect(seen).toEqual({ now: 0, most, done: 20 });
});

it('a failure is handed on, and makes room', async () => {
  const limited = limitConnections(1);
  const failures = [1, 2, 3].map((n) => limited(() => Promise.reject(new Error(`no ${n}`))));
  expect(await Promise.allSettled(failures)).toMatchObject([
    { reason: { message: 'no 1' } },
    { reason: { message: 'no 2' } },
    { reason: { message: 'no 3' } },
  ]);
  expect(await limited(async () => 'room')).toBe('room');
});

it('holds for questions to a resolver, too', async () => {
  const { seen, work } = counted();
  const resolveHost = createDnsOverHttps({
    fetch: async () => {
      await work();
      return Response.json({ Status: 0, Answer: [] });
    },
    url: 'https://resolver.example/',
    limitConnections: limitConnections(3),
  });
  const { signal } = new AbortController();
  await Promise.all(Array.from({ length: 5 }, (_, n) => resolveHost(`${n}.example`, signal)));
  expect(seen).toEqual({ now: 0, most: 3, done: 10 });
});

describe('probes that share a limit', () => {
  /** Answers that count as open until their body is read or let go. */
  function countedFetch() {
    const seen = { open: 0, most: 0 };
    const close = () => void seen.open--;
    const fetch = async (url: string, { method }: RequestInit = {}) => {
      seen.most = Math.max(seen.most, ++seen.open);
      await new Promise((resolve) => setImmediate(resolve));
      const isMoved = method === 'GET' && url.endsWith('/moved');
      const body = new ReadableStream(
        {
          pull(controller) {
            controller.enqueue(new Uint8Array(10));
            controller.close();
            close();
          },
          cancel: close,
        },
        { highWaterMark: 0 },
      );
      return new Response(body, isMoved ? { status: 302, headers: { location: '/' } } : {});
    };
    return { seen, fetch };
  }

  it('open no more at once: requests, redirects, preflights and questions to a resolver', async () => {
    const { seen, fetch } = countedFetch();
    const limit = limitConnections(2);
    const resolveHost = createDnsOverHttps({
      fetch: async (url, init) => {
        await (await fetch(url, init)).arrayBuffer();
        return Response.json({ Status: 0, Answer: [{ type: 1, TTL: 0, data: '93.184.216.34' }] });
      },
      url: 'https://resolver.example/',
      limitConnections: limit,
    });
    const envelopes = await Promise.all(
      Array.from({ length: 5 }, (_, n) =>
        probe(
          `https://www${n}.example.com/moved`,
          [],
          { fetch, resolveHost, limitConnections: limit },
          { preflight: { origin: 'null', method: 'PUT' } },
        ),
      ),
    );
    expect(envelopes.map(({ response }) => response?.status)).toEqual(Array(5).fill(200));
    expect(seen).toEqual({ open: 0, most: 2 });
  });

  it('do not count as a target’s time what they wait for each other', async () => {
    let time = 0;
    const fetch = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      time += 100;
      return new Response('fine');
    };
    const limit = limitConnections(1);
    const envelopes = await Promise.all(
      Array.from({ length: 3 }, () =>
        probe('https://www.example.com/', [], { fetch, now: () => time, limitConnections: limit }),
      ),
    );
    for (const { timing, routing } of envelopes) {
      expect(timing).toEqual({ duration_ms: 100, ttfb_ms: 100, body_ms: 0 });
      expect(routing.hops).toMatchObject([{ duration_ms: 100 }]);
    }
  });

  it('say so where no connection became free in time', async () => {
    const { error } = await probe('https://www.example.com/', [], {
      fetch: () => Promise.reject(new Error('never asked')),
      limitConnections: (work) => new Promise((resolve) => setTimeout(() => resolve(work()), 60)),
      limits: { budgetMs: 20 },
    });
    expect(error).toMatchObject({
      code: 'timeout',
      message: expect.stringContaining('connections of this probe were busy'),
      hop: 0,
    });
  });
});
