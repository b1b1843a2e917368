import { request as httpRequest } from 'node:http';
import { Problem } from '@env-drift/contracts';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postCompare } from './support/compare.ts';
import { startApi } from './support/start-api.ts';
import { startHttp, type Target } from './support/start-targets.ts';

const LISTED = 'https://ops.example.com';
const OTHER = 'https://evil.example';

let api: Awaited<ReturnType<typeof startApi>>;
let target: Target;
beforeAll(async () => {
  target = await startHttp((_, response) => response.end('good'));
  api = await startApi([target.host], {
    ALLOWED_ORIGINS: `${LISTED}, null, *, https://with.a/path, http://127.0.0.1:5173`,
    ALLOWED_HOSTS: '127.0.0.1, localhost',
    PROBE_ROUTE: 'on',
  });
});
afterAll(async () => {
  await api?.stop();
  await target?.stop();
});

const post = (headers: Record<string, string>) =>
  postCompare(api.url, { leftUrl: target.origin, rightUrl: target.origin }, headers);
const corsOf = ({ headers }: Response) =>
  [...headers].filter(([name]) => name.startsWith('access-control-')).map(([name]) => name);

describe('who may change something', () => {
  it.each<[string, Record<string, string>, number]>([
    ['a script, which says nothing', {}, 202],
    ['a page of its own', { 'sec-fetch-site': 'same-origin', origin: 'http://proxied' }, 202],
    ['somebody who typed it', { 'sec-fetch-site': 'none' }, 202],
    ['a page of a listed origin', { origin: LISTED, 'sec-fetch-site': 'cross-site' }, 202],
    ['a page of another origin', { origin: OTHER, 'sec-fetch-site': 'cross-site' }, 403],
    ['a page of another origin, in an old browser', { origin: OTHER }, 403],
    ['a page of a sibling', { origin: OTHER, 'sec-fetch-site': 'same-site' }, 403],
    ['a page without an origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    ['a page that hides its origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a page of an entry that is none', { origin: 'https://with.a/path' }, 403],
  ])('%s', async (_, headers, status) => {
    const response = await post(headers);
    expect(response.status).toBe(status);
    if (status === 403)
      expect(v.parse(Problem, await response.json())).toMatchObject({ code: 'origin_refused' });
  });

  it('its own origin, in an old browser', async () => {
    expect((await post({ origin: api.url })).status).toBe(202);
  });

  it('no other page makes it probe', async () => {
    const url = `${api.url}/api/probe?url=${encodeURIComponent(target.origin)}`;
    const before = target.connections();
    const image = await fetch(url, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect([image.status, target.connections()]).toEqual([403, before]);
    expect((await fetch(url)).status).toBe(200);
  });
});

describe('who may read an answer', () => {
  const read = (headers: Record<string, string>) => fetch(`${api.url}/api/health`, { headers });

  it('a page of a listed origin', async () => {
    const response = await read({ origin: LISTED });
    expect(response.headers.get('access-control-allow-origin')).toBe(LISTED);
    expect(response.headers.get('access-control-expose-headers')).toMatch(
      /x-trace-id.*location.*ratelimit/,
    );
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it.each([{}, { origin: OTHER }, { origin: 'null' }, { origin: '*' }])(
    'not %j',
    async (headers) => {
      const response = await read(headers as Record<string, string>);
      expect(response.status).toBe(200);
      expect(corsOf(response)).toEqual([]);
    },
  );

  it('caches tell them apart', async () => {
    for (const origin of [LISTED, OTHER])
      expect((await read({ origin })).headers.get('vary')).toBe('Origin');
  });

  it('also where it is a problem', async () => {
    const response = await fetch(`${api.url}/api/nothing`, { headers: { origin: LISTED } });
    expect(response.headers.get('access-control-allow-origin')).toBe(LISTED);
  });
});

describe('a preflight', () => {
  const ask = (origin: string, path = '/api/compare') =>
    fetch(api.url + path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,idempotency-key',
      },
    });

  it('of a listed origin is told what it may send', async () => {
    const response = await ask(LISTED);
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': LISTED,
      'access-control-allow-methods': 'POST, OPTIONS',
      'access-control-allow-headers': expect.stringMatching(/content-type, idempotency-key/),
      'access-control-max-age': '600',
      vary: 'Origin',
    });
  });

  it.each(['/api/compare', '/api/beacon'])(
    'of another origin is told nothing: %s',
    async (path) => {
      const response = await ask(OTHER, path);
      expect([response.status, corsOf(response)]).toEqual([204, []]);
      expect(response.headers.get('allow')).toBe('POST, OPTIONS');
    },
  );
});

describe('under which name it answers', () => {
  /** What `fetch` does not let anybody choose. */
  const ask = (host: string, more: Record<string, string> = {}) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const headers = { host, ...more };
      const asked = httpRequest(`${api.url}/api/health`, { headers }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      });
      asked.on('error', reject).end();
    });

  it.each([
    ['127.0.0.1', 200],
    ['localhost:5173', 200],
    ['LOCALHOST', 200],
    ['rebound.evil.example', 421],
    ['localhost.evil.example', 421],
    ['192.0.2.1:8787', 421],
  ])('%s: %i', async (host, status) => {
    const answer = await ask(host);
    expect(answer.status).toBe(status);
    if (status === 421)
      expect(v.parse(Problem, JSON.parse(answer.body))).toMatchObject({ code: 'host_refused' });
  });

  it.each<Record<string, string>>([
    { 'mf-original-hostname': '127.0.0.1' },
    { 'x-forwarded-host': '127.0.0.1', forwarded: 'host=127.0.0.1' },
    { 'x-forwarded-proto': 'http' },
    { 'x-original-url': 'http://127.0.0.1/api/health' },
  ])('a rebound page does not talk its way in: %j', async (headers) => {
    const { status } = await ask('rebound.evil.example', headers);
    expect(status).toBe(421);
  });
});
