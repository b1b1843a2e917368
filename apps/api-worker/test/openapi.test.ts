import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EventsPage, type Comparison } from '@env-drift/contracts';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnswerCheck, type ApiDescription } from './support/check-answer.ts';
import { compare, postCompare, waitForEnd } from './support/compare.ts';
import { recording } from './support/recordings.ts';
import { startApi } from './support/start-api.ts';
import { startHttp, type Target } from './support/start-targets.ts';

const shop = 'https://www.shop.example';

let api: Awaited<ReturnType<typeof startApi>>;
let good: Target;
let bad: Target;
let slow: Target;
let description: ApiDescription;
let check: ReturnType<typeof createAnswerCheck>;
/** Of two sides that differ, the second one of its pair. */
let done: Comparison;
/** The id of the last event of it. */
let lastEvent: number;
let first: Comparison;
let running: string;
let fingerprint: string;

beforeAll(async () => {
  good = await startHttp((_, response) => response.end('good'));
  bad = await startHttp((_, response) => response.writeHead(500).end('bad'));
  slow = await startHttp(() => undefined);
  api = await startApi(
    [good.host, bad.host, slow.host],
    {
      RATE_LIMIT_WORK: '1000/60',
      RATE_LIMIT_READS: '9000/60',
      PROBE_ROUTE: 'on',
      BEACON_ENVIRONMENTS: `production=${shop}`,
    },
    { hasRunIndex: true },
  );
  const response = await fetch(`${api.url}/api/openapi.json`);
  description = (await response.json()) as ApiDescription;
  check = createAnswerCheck(description);
  const sides = { leftUrl: good.origin, rightUrl: bad.origin };
  first = await compare(api.url, sides);
  done = await compare(api.url, sides);
  const told = await fetch(`${api.url}/api/compare/${done.comparisonId}/events`, {
    headers: { accept: 'application/json' },
  });
  lastEvent = v.parse(EventsPage, await told.json()).events.at(-1)!.id;
  fingerprint = done.result.findings![0]!.fingerprint;
  const started = await postCompare(api.url, { leftUrl: good.origin, rightUrl: slow.origin });
  running = ((await started.json()) as Comparison).comparisonId;
});
afterAll(async () => {
  await api?.stop();
  await Promise.all([good, bad, slow].map((target) => target?.stop()));
});

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
}
type Row = [operationId: string, status: number, path: () => string, asked?: () => Asked];

const unknown = `${'0'.repeat(64)}:00000000-0000-4000-8000-000000000000`;
const comparison = (rest = '') => `/api/compare/${done.comparisonId}${rest}`;
const pair = (rest: string) => `/api/pairs/${done.pairKey}${rest}`;
const nowhere = (rest: string) => `/api/pairs/${'0'.repeat(64)}${rest}`;
const post =
  (body?: unknown, headers = {}) =>
  () => ({ method: 'POST', body, headers });
const put =
  (body: unknown, headers = {}) =>
  () => ({ method: 'PUT', body, headers });
const foreign = { origin: 'https://evil.example' };

const beacon = () => ({
  environment: { id: 'production' },
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
  },
});

const rows: Row[] = [
  [
    'createComparison',
    202,
    () => '/api/compare',
    () =>
      post(
        {
          leftUrl: good.origin,
          rightUrl: bad.origin,
          samples: 2,
          headers: { 'Accept-Language': 'de' },
        },
        { 'idempotency-key': '"a"' },
      )(),
  ],
  [
    'createComparison',
    202,
    () => '/api/compare',
    () =>
      post({ leftUrl: good.origin, rightHar: { har: recording({ url: `${good.origin}/` }) } })(),
  ],
  ['createComparison', 400, () => '/api/compare', post({})],
  [
    'createComparison',
    400,
    () => '/api/compare',
    () => post({ leftUrl: good.origin, rightUrl: bad.origin }, { 'idempotency-key': 'a b' })(),
  ],
  ['createComparison', 403, () => '/api/compare', post({}, foreign)],
  [
    'createComparison',
    409,
    () => '/api/compare',
    () =>
      post({ leftUrl: good.origin, rightEnvironment: { id: 'production', url: `${shop}/none` } })(),
  ],
  ['createComparison', 413, () => '/api/compare', post({ leftUrl: 'x'.repeat(70_000) })],
  ['createComparison', 415, () => '/api/compare', post('', { 'content-type': 'text/plain' })],
  [
    'createComparison',
    422,
    () => '/api/compare',
    post({ leftUrl: 'http://10.0.0.1/', rightUrl: 'http://10.0.0.1/' }),
  ],
  [
    'createComparison',
    422,
    () => '/api/compare',
    () => post({ leftUrl: good.origin, rightUrl: good.origin }, { 'idempotency-key': '"a"' })(),
  ],
  ['getComparison', 200, () => comparison()],
  ['getComparison', 200, () => `/api/compare/${running}`],
  ['getComparison', 404, () => `/api/compare/${unknown}`],
  ['getEvents', 200, () => comparison('/events')],
  [
    'getEvents',
    200,
    () => comparison('/events'),
    () => ({ headers: { accept: 'application/json' } }),
  ],
  ['getEvents', 204, () => comparison(`/events?after=${lastEvent}`)],
  ['getEvents', 400, () => comparison('/events?after=x')],
  ['getEvents', 404, () => `/api/compare/${unknown}/events`],
  ['getChanges', 200, () => comparison(`/changes?since=${first.comparisonId}`)],
  ['getChanges', 400, () => comparison('/changes')],
  ['getChanges', 404, () => comparison(`/changes?since=${done.pairKey}:${unknown.split(':')[1]}`)],
  ['getChanges', 409, () => comparison(`/changes?since=${unknown}`)],
  ['explainComparison', 200, () => comparison('/explain'), post()],
  ['explainComparison', 200, () => comparison('/explain'), post({})],
  ['explainComparison', 400, () => comparison('/explain'), post({ modle: 'x' })],
  ['explainComparison', 404, () => `/api/compare/${unknown}/explain`, post()],
  ['explainComparison', 409, () => `/api/compare/${running}/explain`, post()],
  ['explainComparison', 422, () => comparison('/explain'), post({ model: 'another' })],
  ['cancelComparison', 200, () => `/api/compare/${running}/cancel`, post()],
  ['cancelComparison', 404, () => `/api/compare/${unknown}/cancel`, post()],
  ['cancelComparison', 409, () => comparison('/cancel'), post()],
  ['explainComparison', 409, () => `/api/compare/${running}/explain`, post()],
  ['getComparison', 200, () => `/api/compare/${running}`],
  ['getHistory', 200, () => pair('/history?limit=1')],
  ['getHistory', 400, () => pair('/history?limit=x')],
  ['getHistory', 404, () => nowhere('/history')],
  ['listFindings', 200, () => pair('/findings')],
  ['listFindings', 400, () => pair('/findings?state=x')],
  ['listFindings', 404, () => nowhere('/findings')],
  [
    'acceptFinding',
    200,
    () => pair(`/findings/${fingerprint}/accept`),
    post({ reason: 'Known.', until: '2099-01-01' }),
  ],
  ['acceptFinding', 400, () => pair(`/findings/${fingerprint}/accept`), post({})],
  [
    'acceptFinding',
    404,
    () => pair(`/findings/${'0'.repeat(16)}/accept`),
    post({ reason: 'Known.' }),
  ],
  [
    'unacceptFinding',
    200,
    () => pair(`/findings/${fingerprint}/accept`),
    () => ({ method: 'DELETE' }),
  ],
  ['unacceptFinding', 404, () => pair('/findings/x/accept'), () => ({ method: 'DELETE' })],
  [
    'putSettings',
    200,
    () => pair('/settings'),
    put({ samples: 2, who: 'Ada' }, { 'if-match': '*' }),
  ],
  ['putSettings', 400, () => pair('/settings'), put({ samples: 9 }, { 'if-match': '*' })],
  ['putSettings', 412, () => pair('/settings'), put({ samples: 3 }, { 'if-match': '"99"' })],
  ['putSettings', 428, () => pair('/settings'), put({ samples: 3 })],
  ['getSettings', 200, () => pair('/settings')],
  ['getSettings', 404, () => nowhere('/settings')],
  ['reindexPair', 200, () => pair('/reindex'), post()],
  ['reindexPair', 404, () => nowhere('/reindex'), post()],
  ['listRuns', 200, () => '/api/runs'],
  ['listRuns', 400, () => '/api/runs?limit=0'],
  ['getRunTrend', 200, () => '/api/runs/trend'],
  ['getRunTrend', 400, () => '/api/runs/trend?days=x'],
  ['getRunLog', 200, () => `/api/runs/${first.comparisonId}/log`],
  ['getRunLog', 404, () => `/api/runs/${unknown}/log`],
  ['createBeacon', 204, () => '/api/beacon', post(beacon())],
  ['createBeacon', 400, () => '/api/beacon', post({})],
  ['createBeacon', 404, () => '/api/beacon', post({ ...beacon(), environment: { id: 'x' } })],
  ['createBeacon', 422, () => '/api/beacon', post({ ...beacon(), url: 'https://a.example/' })],
  ['getEnvironment', 200, () => '/api/environments/production'],
  ['getEnvironment', 404, () => '/api/environments/nowhere'],
  ['getVisits', 200, () => `/api/environments/production/visits?url=${shop}/de/`],
  ['getVisits', 400, () => '/api/environments/production/visits'],
  ['getVisits', 404, () => `/api/environments/production/visits?url=${shop}/none`],
  ['getProbe', 200, () => `/api/probe?url=${good.origin}`],
  ['getProbe', 400, () => '/api/probe'],
  ['getProbe', 403, () => `/api/probe?url=${good.origin}`, () => ({ headers: foreign })],
  ['getProbe', 422, () => '/api/probe?url=http://10.0.0.1/'],
  ['getHealth', 200, () => '/api/health'],
  ['getApiDescription', 200, () => '/api/openapi.json'],
];

describe('answers as it is described', () => {
  it.each(rows)('%s %i', async (operationId, status, path, asked = () => ({})) => {
    const { method = 'GET', headers = {}, body } = asked() as Asked;
    const response = await fetch(api.url + path(), {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    expect(await check(operationId, response.clone(), body)).toEqual([]);
    expect([response.status, status === response.status ? '' : await response.text()]).toEqual([
      status,
      '',
    ]);
  });

  it('every operation has gone well once, so that none is described that is not served so', () => {
    const gone = rows.filter(([, status]) => status < 300).map(([operationId]) => operationId);
    expect(new Set(gone)).toEqual(new Set(operations().map(({ operationId }) => operationId)));
  });

  it('also of a comparison that was cancelled, and of one that has ended', async () => {
    await waitForEnd(api.url, running);
  });
});

const operations = () => Object.values(description.paths).flatMap((path) => Object.values(path));

describe('the description', () => {
  it('names each operation once, and what its path holds', () => {
    expect(description.openapi).toBe('3.1.1');
    const ids = operations().map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, ofPath] of Object.entries(description.paths))
      for (const { parameters = [] } of Object.values(ofPath))
        expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(
          [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
        );
  });

  it('has a line in the page about it for each route', async () => {
    const page = await readFile(join(import.meta.dirname, '../../../docs/api.md'), 'utf8');
    const listed = [...page.matchAll(/^\| `\w+ (\/api\/[^`]+)`/gm)].map(([, path]) => path);
    const described = Object.keys(description.paths).map((path) =>
      path.replace(/\{(\w+)\}/g, ':$1'),
    );
    expect(listed.sort()).toEqual(described.sort());
  });

  it('refers to nothing that is not there, and holds nothing that nobody refers to', () => {
    const text = JSON.stringify(description);
    const named = [...text.matchAll(/"#\/components\/(\w+\/[\w-]+)"/g)].map(([, name]) => name);
    const there = Object.entries(description.components).flatMap(([kind, all]) =>
      Object.keys(all).map((name) => `${kind}/${name}`),
    );
    expect([...new Set(named)].sort()).toEqual(there.sort());
    expect(there).toEqual(expect.arrayContaining(['schemas/Problem', 'schemas/CompareRequest']));
  });

  it('knows what a wrong answer is', async () => {
    const problem = { type: 'about:blank', title: 'x', status: 404, detail: 'x', traceId: 'x' };
    const headers = {
      'content-type': 'application/problem+json',
      'x-trace-id': 'x',
      ratelimit: 'x',
      'ratelimit-policy': 'x',
    };
    const answered = (code: string) =>
      check(
        'getComparison',
        new Response(JSON.stringify({ ...problem, code }), { status: 404, headers }),
      );
    expect(await answered('comparison_not_found')).toEqual([]);
    expect(await answered('pair_not_found')).not.toEqual([]);
    expect(await check('getComparison', new Response('{}', { headers }))).not.toEqual([]);
    expect(await check('getComparison', new Response('{}', { status: 418 }))).toEqual([
      'getComparison is not said to answer 418',
    ]);
  });
});
