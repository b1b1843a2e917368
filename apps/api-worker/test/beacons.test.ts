import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  Beacon,
  EnvironmentPages,
  EnvironmentVisits,
  MOST_BEACON_BYTES,
  Problem,
} from '@env-drift/contracts';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, compare, postCompare } from './support/compare.ts';
import { startApi } from './support/start-api.ts';
import { startHttp, type Target } from './support/start-targets.ts';

let api: Awaited<ReturnType<typeof startApi>>;
let live: Target;
const shop = 'https://www.shop.example';

beforeAll(async () => {
  live = await startHttp((_, response) => {
    response.setHeader('cache-control', 'public, max-age=60');
    response.setHeader('set-cookie', 'sid=1');
    response.end('shop');
  });
  const named = [
    'production',
    'listed',
    'mobile',
    'busy',
    'crowded',
    'quiet',
    'secretive',
    'compared',
  ];
  api = await startApi([live.host], {
    BEACON_ENVIRONMENTS: [
      ...named.map((id) => `${id}=${shop}`),
      `local=${live.origin}`,
      'mobile=https://m.shop.example',
      'broken=www.shop.example',
    ].join(),
  });
});
afterAll(async () => {
  await api?.stop();
  await live?.stop();
});

const beacon = (id = 'production', change: Partial<Beacon> = {}, navigation: object = {}) => ({
  environment: { id },
  url: `${shop}/de/`,
  navigation: {
    responseStatus: 200,
    domainLookupStart: 0,
    domainLookupEnd: 0,
    connectStart: 0,
    connectEnd: 0,
    requestStart: 10,
    responseStart: 60,
    responseEnd: 110,
    transferSize: 4300,
    encodedBodySize: 4000,
    ...navigation,
  },
  head: { status: 200, headers: { 'cache-control': 'no-store' } },
  ...change,
});

/** Each visitor another one, of a network of its own. */
let visitors = 0;
const visitor = () => `198.51.${visitors >> 8}.${visitors++ & 255}`;

/** As a page of the shop sends it. */
const send = (body: unknown, headers: Record<string, string> = {}, { url } = api) =>
  fetch(`${url}/api/beacon`, {
    method: 'POST',
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      origin: shop,
      'cf-connecting-ip': visitor(),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const get = (path: string) => fetch(`${api.url}/api/environments/${path}`);
const pagesOf = async (id: string) => v.parse(EnvironmentPages, await (await get(id)).json()).pages;

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const { status, code } = v.parse(Problem, await response.json());
  expect(status).toBe(response.status);
  return [status, code];
}

it('takes what a page sends, and answers nothing', async () => {
  const response = await send(beacon());
  expect([response.status, await response.text()]).toEqual([204, '']);
  expect(response.headers.get('x-trace-id')).toMatch(/\S/);
  expect([...response.headers.keys()]).not.toContain('set-cookie');
  expect([...response.headers.keys()].filter((name) => name.includes('allow'))).toEqual([]);
});

it('lists the pages of an environment, and the visits of each', async () => {
  const before = Date.now();
  expect(await pagesOf('listed')).toEqual([]);
  await send(beacon('listed', {}, { responseEnd: 210 }));
  await send(beacon('listed', { url: `${shop}/de/?utm=1#top` }, { responseEnd: 310 }), {
    'content-type': 'application/json',
  });
  await send(beacon('listed', { url: `${shop}/fr/` }));
  expect(await pagesOf('listed')).toEqual([
    {
      url: `${shop}/de/`,
      visits: 2,
      newestAt: expect.any(Number),
      medianDurationMs: 250,
      medianTtfbMs: 50,
    },
    expect.objectContaining({ url: `${shop}/fr/`, visits: 1 }),
  ]);

  for (const spelling of [`${shop}/de/`, `HTTPS://WWW.shop.example:443/x/../de/?a=b#c`]) {
    const response = await get(`listed/visits?${new URLSearchParams({ url: spelling })}`);
    const { environment, url, visits } = v.parse(EnvironmentVisits, await response.json());
    expect([environment, url]).toEqual(['listed', `${shop}/de/`]);
    expect(visits).toMatchObject([
      {
        provider: 'rum-beacon',
        environment: { id: 'listed', target_url: `${shop}/de/` },
        timing: { duration_ms: 300 },
        response: { status: 200, headers: { 'cache-control': 'no-store' } },
      },
      { timing: { duration_ms: 200 } },
    ]);
    expect(visits[0]!.timestamp).toBeGreaterThanOrEqual(before);
    expect(Object.keys(visits[0]!.runner_context)).not.toContain('country');
  }
});

it('takes pages of all origins that an environment names, and of no other', async () => {
  const mobile = beacon('mobile', { url: 'https://m.shop.example/' });
  expect((await send(mobile, { origin: 'https://m.shop.example' })).status).toBe(204);
  expect((await send(beacon('mobile'))).status).toBe(204);
  expect((await pagesOf('mobile')).map(({ url }) => url).sort()).toEqual([
    'https://m.shop.example/',
    `${shop}/de/`,
  ]);
});

it('takes a beacon of a page that hides its origin', async () => {
  expect((await send(beacon(), { origin: 'null' })).status).toBe(204);
});

describe('refused', () => {
  /** Which objects there are, and what the one knows that is written to. */
  const known = async () => [
    await pagesOf('production'),
    await objectsIn(api.stateDir, /EnvironmentDO/),
  ];

  it.each<[string, unknown, number, string]>([
    ['nothing', '', 400, 'invalid_body'],
    ['no JSON', '{"environment":', 400, 'invalid_body'],
    ['no object', '[]', 400, 'invalid_body'],
    ['no beacon', {}, 400, 'invalid_body'],
    ['a moment that is none', beacon('production', {}, { requestStart: -1 }), 400, 'invalid_body'],
    ['a size that is text', beacon('production', {}, { transferSize: '1' }), 400, 'invalid_body'],
    ['too much', beacon('x', { url: 'x'.repeat(MOST_BEACON_BYTES) }), 413, 'body_too_large'],
    ['too much space', ' '.repeat(MOST_BEACON_BYTES + 1), 413, 'body_too_large'],
    ['an environment that is not named', beacon('elsewhere'), 404, 'environment_not_found'],
    ['an environment that cannot be read', beacon('broken'), 404, 'environment_not_found'],
    ['one named like a built-in', beacon('constructor'), 404, 'environment_not_found'],
    [
      'a page of another host',
      beacon('production', { url: 'https://evil.example/' }),
      422,
      'page_elsewhere',
    ],
    [
      'a page of another scheme',
      beacon('production', { url: 'http://www.shop.example/de/' }),
      422,
      'page_elsewhere',
    ],
    [
      'a page of another port',
      beacon('production', { url: `${shop}:8443/` }),
      422,
      'page_elsewhere',
    ],
    ['no page', beacon('production', { url: 'about:blank' }), 422, 'beacon_unusable'],
    [
      'a user name',
      beacon('production', { url: 'https://user:secret@www.shop.example/' }),
      422,
      'beacon_unusable',
    ],
    [
      'a page that no server was asked for',
      beacon('production', {}, { transferSize: 0 }),
      422,
      'beacon_unusable',
    ],
  ])('%s', async (_, body, status, code) => {
    const before = await known();
    expect(await problemOf(await send(body))).toEqual([status, code]);
    expect(await known()).toEqual(before);
  });

  it('what a page of another origin sends in a visitor’s name', async () => {
    const response = await send(beacon(), { origin: 'https://evil.example' });
    expect(await problemOf(response)).toEqual([422, 'page_elsewhere']);
  });

  it('another media type', async () => {
    const form = 'application/x-www-form-urlencoded';
    expect(await problemOf(await send(beacon(), { 'content-type': form }))).toEqual([
      415,
      'unsupported_media_type',
    ]);
  });

  it.each([
    ['GET', '/api/beacon', 405, 'method_not_allowed'],
    ['POST', '/api/environments/production', 405, 'method_not_allowed'],
    ['DELETE', '/api/environments/production/visits', 405, 'method_not_allowed'],
    ['GET', '/api/environments/elsewhere', 404, 'environment_not_found'],
    ['GET', '/api/environments/%E0%A4%A', 404, 'environment_not_found'],
    ['GET', '/api/environments/elsewhere/visits?url=x', 404, 'environment_not_found'],
    ['GET', '/api/environments/production/visits', 400, 'invalid_query'],
    ['GET', '/api/environments/production/visits?url=de', 400, 'invalid_query'],
    ['GET', `/api/environments/quiet/visits?url=${shop}`, 404, 'page_not_found'],
  ])('%s %s -> %i %s', async (method, path, status, code) => {
    expect(await problemOf(await fetch(api.url + path, { method }))).toEqual([status, code]);
  });
});

it('allows a page that asks first nothing, and reflects nothing', async () => {
  const response = await fetch(`${api.url}/api/beacon`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
  expect([response.status, response.headers.get('allow')]).toEqual([204, 'POST, OPTIONS']);
  const names = [...response.headers.keys()];
  expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([]);
});

it('stores and answers no secret', async () => {
  const from = new Map([['cookie', 'sid=planted-cookie']]);
  const planted = beacon('secretive', {
    url: `${shop}/planted/?token=planted-query&q=planted-search#planted-fragment`,
    serverTiming: ['db', 'planted metric'],
    head: {
      status: 200,
      headers: {
        'set-cookie': 'sid=planted-set-cookie',
        authorization: 'Bearer planted-credential',
        'x-internal': 'planted-header',
        link: '</a?api_key=planted-link>; rel=preload',
      },
    },
  });
  const accepted = await send(planted, Object.fromEntries(from));
  expect(accepted.status).toBe(204);
  const refused = await Promise.all([
    send({ ...planted, url: 'https://planted-user:planted-password@www.shop.example/' }),
    send({ ...planted, url: 'https://planted-host.example/?token=planted-query' }),
    send({ ...planted, navigation: { ...planted.navigation, connectEnd: 'planted-number' } }),
    send('{"planted-json'),
  ]);
  const answers = await Promise.all(refused.map((response) => response.text()));
  const visits = await get(
    `secretive/visits?${new URLSearchParams({ url: `${shop}/planted/?token=planted-query` })}`,
  );
  const pages = await get('secretive');
  const shown = [...answers, await visits.text(), await pages.text()].join();
  expect(shown).toContain('"cookies":[]');
  expect(shown).toContain('api_key=***');
  // The page’s own path is what is told.
  expect(secretsIn(shown)).toEqual([]);
  const stored = await storedIn(api.stateDir);
  expect(stored.some((text) => text.includes(`${shop}/planted/`))).toBe(true);
  expect(secretsIn(stored.join())).toEqual([]);
  expect(stored.join()).not.toContain('127.0.0.1');
});

it.each([
  ['beacons', beacon('busy'), 204],
  ['what is none', '{"planted', 400],
])('limits how many a client sends: %s', async (_title, body, otherwise) => {
  const address = { 'cf-connecting-ip': visitor() };
  const statuses: number[] = [];
  let last = new Response();
  // A minute may end in between, after which it counts anew.
  while (!statuses.includes(429) && statuses.length < 130) {
    last = await send(body, address);
    statuses.push(last.status);
  }
  expect(statuses.length).toBeGreaterThan(60);
  expect(new Set(statuses)).toEqual(new Set([otherwise, 429]));
  expect(last.headers.get('retry-after')).toBe('60');
  expect(await problemOf(last)).toEqual([429, 'too_many_beacons']);
  // One client does not silence another.
  expect((await send(beacon())).status).toBe(204);
});

it('keeps few visits of a page by one client, and does not say so', async () => {
  const address = { 'cf-connecting-ip': visitor() };
  for (let n = 0; n < 20; n++) {
    expect((await send(beacon('crowded'), address)).status).toBe(204);
  }
  await send(beacon('crowded', { url: `${shop}/fr/` }), address);
  await send(beacon('crowded'));
  const pages = await pagesOf('crowded');
  // A minute may end in between.
  const { visits } = pages.find(({ url }) => url === `${shop}/de/`)!;
  expect(visits).toBeGreaterThanOrEqual(4);
  expect(visits).toBeLessThanOrEqual(7);
  expect(pages.find(({ url }) => url === `${shop}/fr/`)).toMatchObject({ visits: 1 });
});

describe('configured otherwise', () => {
  const other = async (variables: Record<string, string>) => {
    const started = await startApi([], variables);
    return { ...started, [Symbol.asyncDispose]: started.stop };
  };

  it('takes none unless it is told to', async () => {
    await using off = await other({});
    const response = await send(beacon(), {}, off);
    const problem = v.parse(Problem, await response.json());
    expect(problem).toMatchObject({ status: 404, code: 'beacons_off' });
    expect(problem.detail).toContain('BEACON_ENVIRONMENTS');
    expect((await fetch(`${off.url}/api/environments/production`)).status).toBe(404);
    expect(await objectsIn(off.stateDir, /EnvironmentDO/)).toEqual([]);
  });

  it.each([
    ['0', 0],
    ['10%', 0],
    ['1', 1],
  ])('keeps a share of %s', async (BEACON_SAMPLE_RATE, kept) => {
    await using some = await other({
      BEACON_ENVIRONMENTS: `production=${shop}`,
      BEACON_SAMPLE_RATE,
    });
    expect((await send(beacon(), {}, some)).status).toBe(204);
    const response = await fetch(`${some.url}/api/environments/production`);
    expect(v.parse(EnvironmentPages, await response.json()).pages).toHaveLength(kept);
  });
});

describe('compared', () => {
  const seen = { status: 200, headers: { 'cache-control': 'no-store' } };

  it('a live side with what real visits saw of the same page', async () => {
    const url = `${live.origin}/de/`;
    const { headers } = await fetch(url, { method: 'HEAD' });
    const told = { ...seen, headers: { ...Object.fromEntries(headers), ...seen.headers } };
    for (const head of [undefined, ...Array<typeof told>(6).fill(told)]) {
      const sent = await send(beacon('local', { url, head }), { origin: live.origin });
      expect(sent.status).toBe(204);
    }
    const before = live.connections();
    const { result, pairKey } = await compare(api.url, {
      leftEnvironment: { id: 'local' },
      rightUrl: url,
      rightLabel: 'Live',
    });
    expect(live.connections()).toBe(before + 1);
    expect(result).toMatchObject({
      left: { url, label: 'local', envelope: { provider: 'rum-beacon' } },
      right: { url, label: 'Live', envelope: { provider: 'active-probe' } },
    });
    expect(result.left.samples).toHaveLength(4);
    const codes = codesOf({ result } as Awaited<ReturnType<typeof compare>>);
    expect(codes).toEqual(['cache-storability-differs']);
    const reasons = result.diff?.forgiven.map(({ reason }) => reason);
    expect(reasons).toContain('The capture of the left side does not show this.');

    // What was seen and the page itself make the same pair.
    const again = await compare(api.url, { leftUrl: url, rightUrl: url });
    expect(again.pairKey).toBe(pairKey);
    expect(api.logged()).toContain('comparison started');
  });

  it('one page with another, and nobody is asked', async () => {
    const page = (name: string) => `${shop}/${name}/`;
    await send(beacon('compared', { url: page('a') }));
    await send(beacon('compared', { url: page('b'), head: seen }));
    await send(beacon('compared', { url: page('b'), head: seen }, { responseStatus: 200 }));
    const { result } = await compare(api.url, {
      leftEnvironment: { id: 'compared', url: `${page('a')}?token=planted-query` },
      // The one with most visits.
      rightEnvironment: { id: 'compared' },
    });
    expect([result.left.url, result.right.url]).toEqual([page('a'), page('b')]);
    expect(result.diff?.verdict).toBe('match');
  });

  it.each<[object, number, string, string]>([
    [{ id: 'elsewhere' }, 404, 'environment_not_found', 'leftEnvironment'],
    [{ id: 'quiet' }, 409, 'no_visits', 'leftEnvironment'],
    [{ id: 'listed', url: `${shop}/nowhere` }, 409, 'no_visits', 'leftEnvironment'],
    [{ id: 'listed', url: 'de' }, 400, 'invalid_url', 'leftEnvironment'],
    [{ id: 'listed', url: 'mailto:x' }, 400, 'invalid_url', 'leftEnvironment'],
    [{ id: 'listed', url: 'https://a:b@shop.example/' }, 400, 'invalid_url', 'leftEnvironment'],
    [{ id: 'a/b' }, 400, 'invalid_body', 'leftEnvironment.id'],
    [{}, 400, 'invalid_body', 'leftEnvironment.id'],
  ])('refused: %j', async (leftEnvironment, status, code, field) => {
    const response = await postCompare(api.url, { leftEnvironment, rightUrl: `${shop}/` });
    const problem = v.parse(Problem, await response.json());
    expect(problem).toMatchObject({ status, code, errors: [{ field }] });
    expect(response.status).toBe(status);
  });

  it.each([
    [{ leftEnvironment: 'planted' }, 'leftEnvironment must be an object.'],
    [{ leftHar: null }, 'leftHar must be an object.'],
  ])('refused in words: %j', async (left, detail) => {
    const response = await postCompare(api.url, { ...left, rightUrl: `${shop}/` });
    expect(await response.json()).toMatchObject({ status: 400, code: 'invalid_body', detail });
  });
});

it('serves the script that sends beacons to any page, in less than a kilobyte', async () => {
  const response = await fetch(`${api.url}/beacon.js`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
  expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  const script = await response.text();
  expect(script).toContain('sendBeacon');
  expect(Buffer.byteLength(script)).toBeLessThanOrEqual(1024);
});

it('has logged no secret', () => {
  expect(api.logged()).toContain('comparison started');
  expect(secretsIn(api.logged())).toEqual([]);
  expect(api.logged()).not.toContain('shop.example');
});

const secretsIn = (text: string) => text.match(/planted[- ](?!\/)[a-z-]+/g) ?? [];

/** The files of the objects of a class; without one of all. */
async function objectsIn(stateDir: string, of = /./): Promise<string[]> {
  const files = await readdir(stateDir, { recursive: true });
  return files.filter((name) => /[0-9a-f]{64}\.sqlite$/.test(name) && of.test(name)).sort();
}

/** What all objects have written, also where it is not yet in its place. */
async function storedIn(stateDir: string): Promise<string[]> {
  const names = await objectsIn(stateDir);
  const files = names.flatMap((name) => [name, `${name}-wal`]).map((name) => join(stateDir, name));
  return Promise.all(files.map((file) => readFile(file, 'latin1').catch(() => '')));
}
