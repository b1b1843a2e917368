import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { findClosedPort, startOrigin, startTcp } from '../test/servers.ts';
import { createDnsOverHttps } from './dns-over-https.ts';

const { signal } = new AbortController();
const types = { A: 1, AAAA: 28 };

/** A resolver's answers, by the type that is asked for; a number is a response code. */
type Zone = Record<'A' | 'AAAA', [TTL: number, ...addresses: string[]] | number>;

const answerFrom =
  (zone: Zone): RequestListener =>
  (request, response) => {
    const type = new URL(request.url!, 'http://resolver').searchParams.get('type') as 'A' | 'AAAA';
    const answer = zone[type];
    if (typeof answer === 'number') return response.end(JSON.stringify({ Status: answer }));
    const [TTL, ...addresses] = answer;
    const Answer = addresses.map((data) => ({ type: types[type], TTL, data }));
    response.end(JSON.stringify({ Status: 0, Answer }));
  };

async function resolveWith(listener: RequestListener, patienceMs?: number) {
  const { host } = await startOrigin(listener);
  const url = `http://${host}/dns-query`;
  const resolveHost = createDnsOverHttps({ fetch, url, ...(patienceMs && { patienceMs }) });
  return resolveHost('shop.example', signal);
}

it('asks for both families, in the way resolvers are asked', async () => {
  const asked: unknown[] = [];
  const { host } = await startOrigin((request, response) => {
    asked.push([request.method, request.url, request.headers.accept]);
    answerFrom({ A: [60, '8.8.8.8'], AAAA: [0] })(request, response);
  });
  await createDnsOverHttps({ fetch, url: `http://${host}/resolve?key=1` })('a.example', signal);
  expect(asked.sort()).toEqual([
    ['GET', '/resolve?key=1&name=a.example&type=A', 'application/dns-json'],
    ['GET', '/resolve?key=1&name=a.example&type=AAAA', 'application/dns-json'],
  ]);
});

describe('answers of both families come to', () => {
  const NXDOMAIN = 3;
  const SERVFAIL = 2;
  it.each<[Zone, object]>([
    [
      { A: [60, '8.8.8.8'], AAAA: [30, '2001:4860:4860::8888'] },
      { addresses: ['8.8.8.8', '2001:4860:4860::8888'], ttl_s: 30 },
    ],
    [
      { A: [60, '8.8.8.8'], AAAA: [0] },
      { addresses: ['8.8.8.8'], ttl_s: 60 },
    ],
    [
      { A: [0], AAAA: [30, '::1'] },
      { addresses: ['::1'], ttl_s: 30 },
    ],
    [
      { A: [60, '8.8.8.8'], AAAA: NXDOMAIN },
      { addresses: ['8.8.8.8'], ttl_s: 60 },
    ],
    [{ A: NXDOMAIN, AAAA: NXDOMAIN }, { failure: 'no_address' }],
    [{ A: [0], AAAA: [0] }, { failure: 'no_address' }],
    [{ A: SERVFAIL, AAAA: [30, '2001:4860:4860::8888'] }, { failure: 'no_answer' }],
    [{ A: [60, '8.8.8.8'], AAAA: SERVFAIL }, { failure: 'no_answer' }],
  ])('%j: %j', async (zone, resolution) => {
    expect(await resolveWith(answerFrom(zone))).toEqual(resolution);
  });
});

describe('a resolver that cannot be relied on gives no answer', () => {
  it.each<[string, RequestListener]>([
    ['an error', (_request, response) => response.writeHead(503).end('{"Status":0}')],
    ['a redirect', (_request, response) => response.writeHead(302, { location: '/' }).end()],
    ['a page', (_request, response) => response.end('<!doctype html>')],
    ['nothing', (_request, response) => response.end()],
    ['a reset', (request) => request.socket.resetAndDestroy()],
  ])('%s', async (_title, listener) => {
    expect(await resolveWith(listener)).toEqual({ failure: 'no_answer' });
  });

  it('silence', async () => {
    expect(await resolveWith(() => undefined, 50)).toEqual({ failure: 'no_answer' });
  });

  it('the end of the probe', async () => {
    const { host, connections } = await startTcp(() => undefined);
    const probe = AbortSignal.timeout(50);
    const resolveHost = createDnsOverHttps({ fetch, url: `http://${host}/` });
    expect(await resolveHost('shop.example', probe)).toEqual({ failure: 'no_answer' });
    expect(connections).toHaveLength(2);
  });

  it.each(['no URL', 'https://', ''])('the URL %j', async (url) => {
    const resolveHost = createDnsOverHttps({ fetch, url });
    expect(await resolveHost('shop.example', signal)).toEqual({ failure: 'no_answer' });
  });

  it('nobody there', async () => {
    const url = `http://127.0.0.1:${await findClosedPort()}/`;
    const resolveHost = createDnsOverHttps({ fetch, url });
    expect(await resolveHost('shop.example', signal)).toEqual({ failure: 'no_answer' });
  });
});
