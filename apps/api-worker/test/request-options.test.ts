import type { IncomingMessage } from 'node:http';
import { Comparison, Problem } from '@env-drift/contracts';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codesOf, compare, postCompare } from './support/compare.ts';
import { startApi } from './support/start-api.ts';
import { pathOf, startHttp, type Target } from './support/start-targets.ts';

type Side = 'left' | 'right';

let api: Awaited<ReturnType<typeof startApi>>;
let left: Target;
let right: Target;
/** What was asked of the two servers since the test began, in order. */
const asked: { side: Side; method: string; headers: IncomingMessage['headers'] }[] = [];
const of = (side: Side) => asked.filter((each) => each.side === side);

beforeAll(async () => {
  const start = (side: Side) =>
    startHttp((request, response) => {
      asked.push({ side, method: request.method!, headers: request.headers });
      const path = pathOf(request);
      if (path === '/unsteady') response.setHeader('etag', `"${asked.length}"`);
      if (path === '/moved') return response.writeHead(302, { location: '/' }).end();
      if (path === '/flaky' && side === 'left' && of('left').length === 1) {
        return response.writeHead(503).end('not yet');
      }
      if (request.method !== 'OPTIONS') return response.end('fine');
      if (side === 'right') return response.writeHead(403).end('no');
      response.setHeader('access-control-allow-origin', request.headers.origin!);
      response.setHeader('access-control-allow-methods', 'PUT');
      response.writeHead(204).end();
    });
  [left, right] = await Promise.all([start('left'), start('right')]);
  api = await startApi([left.host, right.host], {
    PROBE_CONTACT_URL: 'https://drift.example/about',
  });
});
afterAll(async () => {
  await api?.stop();
  await Promise.all([left?.stop(), right?.stop()]);
});
beforeEach(() => void asked.splice(0));

const run = async (options: object, path = '/') =>
  v.parse(
    Comparison,
    await compare(api.url, {
      leftUrl: left.origin + path,
      rightUrl: right.origin + path,
      ...options,
    }),
  );

it('asks as it always did where nothing is chosen, and says who asks', async () => {
  const { result } = await run({});
  const agent = 'env-drift-analyzer/0.1.0 (+https://drift.example/about)';
  const headers = { accept: '*/*', 'accept-encoding': 'gzip, br', 'user-agent': agent };
  for (const side of ['left', 'right'] as const) {
    expect(of(side)).toMatchObject([{ method: 'GET', headers }]);
    expect(result[side].envelope?.request).toEqual({ method: 'GET', headers });
    expect(result[side].envelope).not.toHaveProperty('preflight');
    expect(result[side]).not.toHaveProperty('samples');
  }
});

it('asks each side with the headers of both and its own', async () => {
  const { result } = await run({
    headers: { 'Accept-Language': 'de', 'X-Flag': 'off', Origin: 'https://app.example' },
    rightHeaders: { 'x-flag': 'on', 'User-Agent': 'me/1' },
  });
  const both = { 'accept-language': 'de', origin: 'https://app.example' };
  expect(of('left')).toMatchObject([{ headers: { ...both, 'x-flag': 'off' } }]);
  expect(of('right')).toMatchObject([
    { headers: { ...both, 'x-flag': 'on', 'user-agent': 'me/1' } },
  ]);
  expect(result.right.envelope?.request.headers).toMatchObject({ ...both, 'x-flag': 'on' });
});

it('asks with HEAD, also after a redirect', async () => {
  const comparison = await run({ method: 'HEAD' }, '/moved');
  expect(of('right').map(({ method }) => method)).toEqual(['HEAD', 'HEAD']);
  const { envelope } = comparison.result.right;
  expect(envelope?.request.method).toBe('HEAD');
  expect(envelope?.response?.status).toBe(200);
  expect(envelope?.response).not.toHaveProperty('body');
  expect(codesOf(comparison)).toEqual([]);
});

it('asks a preflight beside the request, and keeps what each side answers', async () => {
  const { result } = await run({
    preflight: {
      origin: 'https://app.example',
      method: 'PUT',
      headers: ['X-Flag', 'Authorization'],
    },
  });
  expect(of('left').map(({ method }) => method)).toEqual(['GET', 'OPTIONS']);
  expect(of('left')[1]?.headers).toMatchObject({
    origin: 'https://app.example',
    'access-control-request-method': 'PUT',
    'access-control-request-headers': 'authorization,x-flag',
  });
  const request = {
    origin: 'https://app.example',
    method: 'PUT',
    headers: ['authorization', 'x-flag'],
  };
  expect(result.left.envelope?.preflight).toMatchObject({
    request,
    response: {
      status: 204,
      headers: {
        'access-control-allow-methods': 'PUT',
        'access-control-allow-origin': 'https://app.example',
      },
    },
  });
  expect(result.right.envelope?.preflight).toMatchObject({ request, response: { status: 403 } });
  expect(result.left.envelope?.response?.status).toBe(200);
});

describe('several samples', () => {
  it('are taken in rounds of both sides, after a warm-up that does not count', async () => {
    const comparison = await run({ samples: 3, warmUp: true });
    expect(asked).toHaveLength(8);
    for (let round = 0; round < 4; round++) {
      const sides = asked.slice(2 * round, 2 * round + 2).map(({ side }) => side);
      expect(sides.sort()).toEqual(['left', 'right']);
    }
    for (const side of ['left', 'right'] as const) {
      const { envelope, samples = [] } = comparison.result[side];
      expect(samples).toHaveLength(2);
      const moments = [envelope, ...samples].map((sample) => sample?.timestamp);
      expect(moments).toEqual(moments.toSorted());
      expect(samples).toMatchObject([{ response: { status: 200 } }, { response: { status: 200 } }]);
    }
    expect(codesOf(comparison)).toEqual([]);
  });

  it('forgive what differs from one to the next', async () => {
    expect(codesOf(await run({ samples: 1 }, '/unsteady'))).toEqual(['etag-differs']);
    const comparison = await run({ samples: 2 }, '/unsteady');
    expect(codesOf(comparison)).toEqual([]);
    expect(comparison.result.diff?.forgiven).toMatchObject([{ keys: ['etag'] }]);
  });

  it('show the one that ended as most did', async () => {
    const { result } = await run({ samples: 3 }, '/flaky');
    expect(result.left).toMatchObject({
      envelope: { response: { status: 200 } },
      samples: [{ response: { status: 503 } }, { response: { status: 200 } }],
    });
  });

  it('ask a preflight each, and none to warm up', async () => {
    const preflight = { origin: 'https://app.example', method: 'PUT' };
    await run({ samples: 2, warmUp: true, preflight });
    const methods = of('left').map(({ method }) => method);
    expect(methods).toEqual(['GET', 'GET', 'OPTIONS', 'GET', 'OPTIONS']);
  });
});

it('keeps no secret of a header', async () => {
  const comparison = await run({
    headers: { referer: 'https://app.example/?token=planted-secret&x=1' },
  });
  expect(of('left')[0]?.headers.referer).toContain('token=planted-secret');
  expect(comparison.result.left.envelope?.request.headers['referer']).toContain('token=***&x=1');
  const history = await fetch(`${api.url}/api/pairs/${comparison.pairKey}/history`);
  expect(JSON.stringify(comparison) + (await history.text())).not.toContain('planted-secret');
});

describe('refused before anything is asked', () => {
  it.each<[string, object, string, string]>([
    [
      'a credential',
      { headers: { Authorization: 'Bearer planted-secret' } },
      'headers.Authorization',
      'headers.Authorization is a credential, and a probe carries none. Leave it out, and compare what anybody is shown.',
    ],
    [
      'a credential by the look of it',
      { rightHeaders: { 'X-Api-Key': 'planted-secret' } },
      'rightHeaders.X-Api-Key',
      'rightHeaders.X-Api-Key is a credential, and a probe carries none. Leave it out, and compare what anybody is shown.',
    ],
    [
      'a field of the connection',
      { leftHeaders: { Connection: 'planted-secret' } },
      'leftHeaders.Connection',
      'leftHeaders.Connection belongs to the connection, which the probe looks after. Leave it out.',
    ],
    [
      'a line break',
      { headers: { 'x-a': 'a\r\nplanted-secret: x' } },
      'headers.x-a',
      'headers.x-a may hold visible ASCII characters, spaces and tabs only.',
    ],
    [
      'a method that changes things',
      { method: 'POST' },
      'method',
      'method must be GET or HEAD: a probe changes nothing.',
    ],
    ['too many samples', { samples: 6 }, 'samples', 'samples must be a whole number from 1 to 5.'],
    [
      'half a preflight',
      { preflight: { origin: 'https://app.example' } },
      'preflight.method',
      'preflight.method is missing.',
    ],
  ])('%s', async (_title, options, field, detail) => {
    const response = await postCompare(api.url, {
      leftUrl: left.origin,
      rightUrl: right.origin,
      ...options,
    });
    const text = await response.text();
    const problem = v.parse(Problem, JSON.parse(text));
    expect([response.status, problem.code, problem.detail]).toEqual([400, 'invalid_body', detail]);
    expect(problem.errors?.map((each) => each.field)).toEqual([field]);
    expect(text).not.toContain('planted-secret');
    expect(asked).toEqual([]);
  });
});
