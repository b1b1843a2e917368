import { expect, it, vi } from 'vitest';
import { probe } from '../test/probe.ts';
import type { Fetch, ProbeDeps } from './probe-deps.ts';

const SITE = 'https://www.example.com';

/** One host for one request at a time, that tells who came and went, and when it was whose turn. */
function watched() {
  const seen: string[] = [];
  const enter: ProbeDeps['enter'] = async ({ pathname }) => {
    seen.push(`enter ${pathname}`);
    return () => void seen.push(`leave ${pathname}`);
  };
  const takeTurn: ProbeDeps['takeTurn'] = async ({ pathname }) =>
    void seen.push(`turn ${pathname}`);
  const told = (fetch: Fetch): Fetch => {
    return (url, init, addresses, again) => {
      seen.push(`${init.method} ${new URL(url).pathname}`);
      return fetch(url, init, addresses, again);
    };
  };
  return { seen, enter, takeTurn, told };
}

it('each redirect and a preflight enter a host of their own, wait for their turn, and leave', async () => {
  const { seen, enter, takeTurn, told } = watched();
  const fetch = told(async (url) =>
    url.endsWith('/old')
      ? new Response(null, { status: 302, headers: { location: '/new' } })
      : new Response('fine'),
  );
  const preflight = { origin: 'null', method: 'PUT' };
  await probe(`${SITE}/old`, [], { fetch, enter, takeTurn }, { preflight });
  expect(seen).toEqual(
    ['GET /old', 'GET /new', 'OPTIONS /old'].flatMap((request) => {
      const path = request.split(' ')[1];
      return [`enter ${path}`, `turn ${path}`, request, `leave ${path}`];
    }),
  );
});

it('a host is left only once the body is read', async () => {
  const { seen, enter } = watched();
  const body = new ReadableStream(
    {
      pull(controller) {
        seen.push('body');
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  await probe(`${SITE}/`, [], { fetch: async () => new Response(body), enter });
  expect(seen).toEqual(['enter /', 'body', 'leave /']);
});

it('a failure is looked at in a turn of its own, before the host is left', async () => {
  const { seen, enter, takeTurn, told } = watched();
  const fetch = told(() => Promise.reject(new Error('Network connection lost.')));
  const canConnect = async () => Boolean(seen.push('connect'));
  const exchange = async () => {
    seen.push('exchange');
    return { bytes: new Uint8Array(), end: 'reset' as const };
  };
  await probe(`${SITE}/`, [], { fetch, enter, takeTurn, canConnect, exchange });
  const turns = ['GET /', 'connect', 'exchange'].flatMap((each) => ['turn /', each]);
  expect(seen).toEqual(['enter /', ...turns, 'leave /']);
});

it('what is cancelled while it waits for its turn opens no connection', async () => {
  const cancel = new AbortController();
  const canConnect = vi.fn(async () => true);
  let turns = 0;
  const { error } = await probe(`${SITE}/`, [], {
    fetch: () => new Promise(() => undefined),
    canConnect,
    takeTurn: async () => void (++turns === 2 && cancel.abort()),
    signal: cancel.signal,
    limits: { budgetMs: 20 },
  });
  expect(turns).toBe(2);
  expect(error?.message).toContain('cancelled');
  expect(canConnect).not.toHaveBeenCalled();
});

it('waiting counts neither as time of the target nor against its budget', async () => {
  const WAIT_MS = 60;
  let time = 0;
  const pass = async () => {
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    time += 10_000;
  };
  const answer: Fetch = async (_url, _init, _addresses, again) => {
    await again!();
    time += 100;
    return new Response('fine');
  };
  const { timing, routing, error } = await probe(`${SITE}/`, [], {
    fetch: answer,
    now: () => time,
    enter: async () => {
      await pass();
      return () => undefined;
    },
    takeTurn: pass,
    limits: { budgetMs: WAIT_MS - 20 },
  });
  expect(error).toBeUndefined();
  expect(timing).toEqual({ duration_ms: 100, ttfb_ms: 100, body_ms: 0 });
  expect(routing.hops).toMatchObject([{ duration_ms: 100 }]);
});
