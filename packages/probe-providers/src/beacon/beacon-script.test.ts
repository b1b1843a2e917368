import { Beacon, SignalEnvelope } from '@env-drift/contracts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { minifySync } from 'vite';
import { describe, expect, it } from 'vitest';
import { beaconEnvelope } from './beacon-envelope.ts';

const SCRIPT = readFileSync(join(import.meta.dirname, 'beacon-script.js'), 'utf8');
const MINIFIED = minifySync('beacon-script.js', SCRIPT).code;

const TOLD = {
  responseStatus: 200,
  redirectCount: 0,
  redirectStart: 0,
  redirectEnd: 0,
  domainLookupStart: 5,
  domainLookupEnd: 15.2,
  connectStart: 15.2,
  secureConnectionStart: 25,
  connectEnd: 55.2,
  requestStart: 56,
  responseStart: 116,
  responseEnd: 121.5,
  transferSize: 4300,
  encodedBodySize: 4000,
  nextHopProtocol: 'h2',
};
const NAVIGATION = {
  ...TOLD,
  name: 'https://www.shop.example/de/?token=hush',
  decodedBodySize: 9000,
  serverTiming: [{ name: 'db', duration: 12, description: 'hush' }],
};

interface Visit {
  script?: string;
  dataset?: Record<string, string>;
  random?: number;
  navigation?: object[];
  readyState?: string;
  sendBeacon?: undefined;
  answer?: () => Promise<Response>;
}

/** What is sent, and asked for, when a page with the script is visited. */
async function visit(how: Visit = {}) {
  const sent: [url: string, body: string][] = [];
  const asked: unknown[] = [];
  const loaded: (() => void)[] = [];
  const { answer = () => Promise.resolve(new Response(null, { headers: { Vary: 'Accept' } })) } =
    how;
  const page = {
    document: {
      currentScript: {
        dataset: how.dataset ?? {
          to: 'https://drift.example/api/beacon',
          environment: 'production',
        },
      },
      readyState: how.readyState ?? 'loading',
    },
    location: new URL(`${NAVIGATION.name}#hush`),
    performance: { getEntriesByType: () => how.navigation ?? [NAVIGATION] },
    navigator:
      'sendBeacon' in how ? {} : { sendBeacon: (...args: [string, string]) => sent.push(args) },
    fetch: (...args: unknown[]) => (asked.push(args), answer()),
    Math: { random: () => how.random ?? 0 },
    setTimeout: (work: () => void) => work(),
    addEventListener: (event: string, listener: () => void) =>
      event === 'load' && loaded.push(listener),
  };
  runInContext(how.script ?? MINIFIED, createContext(page));
  for (const listener of loaded) listener();
  await new Promise((resolve) => setTimeout(resolve));
  const bodies = sent.map(([, body]) => JSON.parse(body) as unknown);
  return { sent, asked, body: bodies[0] };
}

it('is less than a kilobyte', () => {
  expect(Buffer.byteLength(MINIFIED)).toBeLessThanOrEqual(1024);
});

it.each([
  ['as it is written', SCRIPT],
  ['as it is delivered', MINIFIED],
])('tells of a visit, %s', async (_, script) => {
  const { sent, asked, body } = await visit({ script });
  expect(sent).toEqual([['https://drift.example/api/beacon', expect.any(String)]]);
  expect(asked).toEqual([
    [
      'https://www.shop.example/de/?token=hush#hush',
      { method: 'HEAD', redirect: 'manual', cache: 'force-cache' },
    ],
  ]);
  expect(body).toEqual({
    environment: { id: 'production' },
    url: 'https://www.shop.example/de/',
    navigation: TOLD,
    serverTiming: ['db'],
    head: { status: 200, headers: { vary: 'Accept' } },
  });
  expect(JSON.stringify(body)).not.toContain('hush');
});

it('tells what the contract asks for, and what makes an envelope', async () => {
  const { body } = await visit();
  const read = Beacon['~standard'].validate(body);
  if (read instanceof Promise || read.issues) throw new Error('not a beacon');
  const seen = beaconEnvelope(read.value, { receivedAt: 1_790_000_000_000 });
  if (!seen.ok) throw new Error(seen.problems.join());
  expect(await SignalEnvelope['~standard'].validate(seen.envelope)).not.toHaveProperty('issues');
  expect(seen.envelope.timing).toEqual({ duration_ms: 116, ttfb_ms: 110 });
});

it('leaves out fields whose names speak of secrets', async () => {
  const headers = { 'X-CSRF-Token': 'hush', 'X-Session-Id': 'hush', 'X-Api-Key': 'hush', Age: '1' };
  const { body } = await visit({ answer: () => Promise.resolve(new Response(null, { headers })) });
  expect(body).toMatchObject({ head: { headers: { age: '1' } } });
  expect(JSON.stringify(body)).not.toContain('hush');
});

it('tells the timing alone where its question is not answered', async () => {
  const { body } = await visit({ answer: () => Promise.reject(new TypeError('hush')) });
  expect(body).not.toHaveProperty('head');
  expect(body).toHaveProperty('navigation.requestStart', 56);
});

describe('sends nothing', () => {
  it.each<[string, Visit]>([
    ['to nowhere', { dataset: { environment: 'production' } }],
    ['of a visit that is not in the sample', { random: 0.01 }],
    ['where the share is zero', { dataset: { to: '/b', sample: '0' } }],
    ['where the share is no number', { dataset: { to: '/b', sample: 'all' } }],
    ['from a browser that cannot', { sendBeacon: undefined }],
    ['where there is no timing', { navigation: [] }],
  ])('%s', async (_, how) => {
    const { sent, asked } = await visit(how);
    expect(sent).toEqual([]);
    expect(asked).toEqual([]);
  });
});

it.each<[string, Visit]>([
  ['of one visit in a hundred', { random: 0.0099 }],
  ['of as many as one says', { random: 0.4, dataset: { to: '/b', sample: '0.5' } }],
  ['of a page that had already loaded', { readyState: 'complete' }],
])('sends %s', async (_, how) => {
  expect((await visit(how)).sent).toHaveLength(1);
});

it('tells the name that it is given', async () => {
  const { body } = await visit({ dataset: { to: '/b', environment: 'eu', label: 'Europe' } });
  expect(body).toMatchObject({ environment: { id: 'eu', label: 'Europe' } });
});
