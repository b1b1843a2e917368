import { Beacon, SignalEnvelope } from '@env-drift/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beaconEnvelope } from './beacon-envelope.ts';

const RECEIVED = 1_790_000_000_000;
const beacon = (change: object = {}, navigation: object = {}) => ({
  environment: { id: 'production', label: 'Shop' },
  url: 'https://www.shop.example/de/',
  navigation: {
    responseStatus: 200,
    redirectCount: 1,
    redirectStart: 1,
    redirectEnd: 99,
    domainLookupStart: 100,
    domainLookupEnd: 110.2,
    connectStart: 110.2,
    secureConnectionStart: 120,
    connectEnd: 150.2,
    requestStart: 160,
    responseStart: 220,
    responseEnd: 225.5,
    transferSize: 4300,
    encodedBodySize: 4000,
    nextHopProtocol: 'h2',
    ...navigation,
  },
  serverTiming: ['db', 'cache'],
  head: { status: 200, headers: { 'cache-control': 'no-store' } },
  ...change,
});

const isBeacon = (value: unknown) => {
  const read = Beacon['~standard'].validate(value);
  return !(read instanceof Promise) && !read.issues;
};
function see(value: unknown) {
  const read = Beacon['~standard'].validate(value);
  if (read instanceof Promise || read.issues) throw new Error('not a beacon');
  return beaconEnvelope(read.value, { receivedAt: RECEIVED });
}

it('tells what one visit showed', () => {
  const read = Beacon['~standard'].validate(beacon());
  if (read instanceof Promise || read.issues) throw new Error('not a beacon');
  const runnerContext = { colo: 'AMS' };
  expect(beaconEnvelope(read.value, { receivedAt: RECEIVED, runnerContext })).toEqual({
    ok: true,
    envelope: {
      schema_version: '1.0',
      provider: 'rum-beacon',
      timestamp: RECEIVED,
      environment: { id: 'production', label: 'Shop', target_url: 'https://www.shop.example/de/' },
      runner_context: { colo: 'AMS' },
      request: { method: 'GET', headers: {} },
      routing: {
        redirect_chain: [],
        final_url: 'https://www.shop.example/de/',
        hops: [
          {
            url: 'https://www.shop.example/de/',
            status: 200,
            location: null,
            resolved: null,
            duration_ms: 110,
          },
        ],
      },
      timing: { duration_ms: 116, ttfb_ms: 110 },
      unseen: ['cookies', 'body', 'coding'],
      response: {
        status: 200,
        headers: { 'cache-control': 'no-store', 'server-timing': 'cache, db' },
        cookies: [],
      },
    },
  });
});

describe('the fields', () => {
  const head = (headers: object, status = 200) => ({ head: { status, headers } });
  it.each<[string, object, Record<string, string>]>([
    ['allow-listed ones only', head({ Vary: 'a', 'X-Secret': 'hush' }), { vary: 'a' }],
    ['secrets masked', head({ link: '</a?token=hush>; rel=x' }), { link: '</a?token=***>; rel=x' }],
    [
      'not how the content was packed',
      head({ 'content-encoding': 'br', 'Content-Length': '1' }),
      {},
    ],
    [
      'the metrics of the page before those of the answer',
      { ...head({ 'server-timing': 'edge;dur=1' }), serverTiming: ['db;desc=hush', 'a b', 'db'] },
      { 'server-timing': 'db' },
    ],
    [
      'those of the answer where the page tells none',
      head({ 'server-timing': 'edge;dur=1' }),
      { 'server-timing': 'edge;dur=1' },
    ],
    ['no cookies', head({ 'set-cookie': 'sid=hush' }), {}],
  ])('%s', (_, change, headers) => {
    const seen = see(beacon({ serverTiming: [], ...change }));
    expect(seen.ok && seen.envelope.response?.headers).toEqual(headers);
  });

  it.each([
    ['no question asked', undefined, 200, 200],
    ['another answer than the page had', { status: 405, headers: { vary: 'a' } }, 200, 200],
    ['a redirect that was not followed', { status: 0, headers: {} }, 200, 200],
  ])('are not known after %s', (_, head, page, status) => {
    const seen = see(beacon({ head }, { responseStatus: page }));
    expect(seen).toMatchObject({
      envelope: { unseen: ['cookies', 'body', 'coding', 'headers'] },
    });
    expect(seen.ok && seen.envelope.response).toEqual({ status, headers: {}, cookies: [] });
  });

  it('and the status of the answer count where a browser tells none of the page', () => {
    const seen = see(
      beacon({ head: { status: 404, headers: { vary: 'a' } } }, { responseStatus: 0 }),
    );
    expect(seen.ok && seen.envelope.response).toMatchObject({
      status: 404,
      headers: { vary: 'a' },
    });
  });
});

describe('the times', () => {
  it.each([
    ['a connection that was open', { connectStart: 100, connectEnd: 100 }, 76, 70],
    ['a clock that went backwards', { domainLookupEnd: 50 }, 105, 100],
    ['what the browser waited for itself', { requestStart: 200 }, 76, 70],
  ])('%s', (_, change, duration_ms, ttfb_ms) => {
    const seen = see(beacon({}, change));
    expect(seen.ok && seen.envelope.timing).toEqual({ duration_ms, ttfb_ms });
  });
});

it.each<[string, object, object, string]>([
  ['another scheme', { url: 'data:,hush' }, {}, 'not one of http or https'],
  ['no URL', { url: '/hush' }, {}, 'not one of http or https'],
  ['userinfo', { url: 'https://hush:hush@a.example/' }, {}, 'a user name or a password'],
  ['the cache', {}, { transferSize: 0 }, 'came from the browser’s own cache'],
  ['a revalidation', {}, { responseStatus: 304 }, 'came from the browser’s own cache'],
  ['no status', { head: undefined }, { responseStatus: 0 }, 'does not tell the status'],
])('refuses %s', (_, change, navigation, words) => {
  const seen = see(beacon(change, navigation));
  expect(seen).toEqual({ ok: false, problems: [expect.stringContaining(words)] });
  expect(JSON.stringify(seen)).not.toContain('hush');
});

it('masks what was sent once more', () => {
  const environment = { id: 'production', label: 'Shop ?token=hush' };
  const seen = see(
    beacon({
      environment,
      serverTiming: ['db;desc="token=hush"'],
      head: { status: 200, headers: { nel: '{"token":"hush"}', server: 'x token=hush' } },
    }),
  );
  expect(seen).toMatchObject({ envelope: { environment: { label: 'Shop ?token=***' } } });
  expect(JSON.stringify(seen)).not.toContain('hush');
});

it('keeps neither query nor fragment', () => {
  const seen = see(beacon({ url: 'https://a.example/p;jsessionid=hush?q=hush#hush' }));
  expect(seen.ok && seen.envelope.environment.target_url).toBe(
    'https://a.example/p;jsessionid=***',
  );
});

it.each<[string, boolean, object, object]>([
  ['a beacon', true, {}, {}],
  [
    'of a browser that tells little',
    true,
    { serverTiming: undefined, head: undefined },
    { responseStatus: undefined, transferSize: undefined, nextHopProtocol: undefined },
  ],
  ['of a later script', true, { more: 1 }, { more: 1 }],
  ['no environment', false, { environment: undefined }, {}],
  ['an id that is none', false, { environment: { id: 'a b' } }, {}],
  ['a label that reorders', false, { environment: { id: 'a', label: 'a\u202eb' } }, {}],
  ['too long a label', false, { environment: { id: 'a', label: 'a'.repeat(81) } }, {}],
  ['too long a URL', false, { url: `https://a.example/${'a'.repeat(2048)}` }, {}],
  ['a time before the navigation', false, {}, { requestStart: -1 }],
  ['a time after days', false, {}, { responseEnd: 1e9 }],
  ['no time', false, {}, { responseEnd: undefined }],
  ['a text for a time', false, {}, { responseEnd: '225' }],
  ['a status that is none', false, {}, { responseStatus: 1000 }],
  ['a field that is no text', false, { head: { status: 200, headers: { a: 1 } } }, {}],
  ['too long a field', false, { head: { status: 200, headers: { a: 'a'.repeat(20_000) } } }, {}],
  ['too many metrics', false, { serverTiming: Array(51).fill('a') }, {}],
])('%s is taken: %s', (_, isTaken, change, navigation) => {
  expect(isBeacon(beacon(change, navigation))).toBe(isTaken);
});

it('never throws, and lets no secret out', () => {
  const secret = 'hush4f2c';
  const hostile = fc.record({
    url: fc.constantFrom(
      `https://a.example/?token=${secret}`,
      `http://${secret}@a.example/`,
      `http:a.example/;sid=${secret}`,
      secret,
    ),
    serverTiming: fc.array(fc.constantFrom('db', 'a b', '"', `db;desc=${secret}`)),
    head: fc.option(
      fc.record({
        status: fc.integer({ min: 0, max: 999 }),
        headers: fc.dictionary(
          fc.constantFrom(
            'link',
            'Location',
            'x-token',
            'set-cookie',
            '__proto__',
            ': bad',
            'vary',
          ),
          fc.constantFrom(`</?key=${secret}>`, `/?sid=${secret}`),
        ),
      }),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(hostile, fc.record({ responseStatus: fc.nat(999) }), (change, navigation) => {
      const seen = see(beacon(change, navigation));
      expect(JSON.stringify(seen)).not.toContain(secret);
      if (!seen.ok) return;
      expect(SignalEnvelope['~standard'].validate(seen.envelope)).not.toHaveProperty('issues');
    }),
  );
});
