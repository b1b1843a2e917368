import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Problem } from '@env-drift/contracts';
import { afterEach, describe, expect, it } from 'vitest';
import { createApiClient, type ApiClient } from './index.ts';

const pairKey = 'a'.repeat(64);
const comparisonId = `${pairKey}:0b0e8f3a-6f1e-4f7a-9d0a-2f8f3f3f3f3f`;
const running = {
  comparisonId,
  pairKey,
  stage: 'probe',
  status: 'running',
  result: {
    left: { url: 'https://staging.example/' },
    right: { url: 'https://www.example/' },
    meta: { created_at: 1 },
  },
};
const failed = {
  ...running,
  status: 'failed',
  error: { code: 'run_failed', message: 'It failed.' },
};
const problem = (status: number, code: string): Problem => ({
  type: 'about:blank',
  title: 'Problem',
  status,
  code,
  detail: 'Do this.',
  traceId: 'trace',
});

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A client of a real server that gives these answers, one after the other, the last one for ever. */
async function clientOf(...answers: (object | string)[]): Promise<ApiClient> {
  let next = 0;
  const listener: RequestListener = (request, response) => {
    const answer = answers[Math.min(next++, answers.length - 1)]!;
    if (answer === 'hang up') return void request.socket.destroy();
    if (answer === 'break off')
      return void response
        .writeHead(200, { 'content-length': 1_000 })
        .write('{"half', () => request.socket.destroy());
    const status = isProblem(answer) ? answer.status : 200;
    response.writeHead(status).end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  };
  server = createServer(listener);
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return createApiClient({ baseUrl: `http://127.0.0.1:${port}/`, fetch });
}

const isProblem = (answer: object | string): answer is Problem =>
  typeof answer === 'object' && 'traceId' in answer;

describe('one call', () => {
  it('gives the value', async () => {
    const api = await clientOf({ comparisonId, pairKey });
    const started = await api.startComparison({
      leftUrl: 'https://a.example',
      rightUrl: 'https://b.example',
    });
    expect(started).toEqual({ ok: true, value: { comparisonId, pairKey } });
  });

  it('gives the problem, with the fields that are wrong', async () => {
    const errors = [{ field: 'leftUrl', message: 'is missing' }];
    const api = await clientOf({ ...problem(400, 'invalid_body'), errors });
    expect(await api.getHealth()).toEqual({
      ok: false,
      failure: {
        code: 'invalid_body',
        message: 'Do this.',
        status: 400,
        traceId: 'trace',
        fields: errors,
      },
    });
  });

  it.each([
    [{ 'retry-after': '40' }, 40_000],
    [{}, undefined],
    [{ 'retry-after': 'Sat, 21 Nov 2026 12:00:00 GMT' }, undefined],
  ])('tells of an answer with %j how long to rest', async (headers, retryAfterMs) => {
    const api = createApiClient({
      baseUrl: '',
      fetch: async () => Response.json(problem(429, 'too_many'), { status: 429, headers }),
      retry: { attempts: 1 },
    });
    const health = await api.getHealth();
    expect(health.ok || health.failure.retryAfterMs).toBe(retryAfterMs);
  });

  it.each([
    ['text that is no JSON', '<html>'],
    ['an answer of another kind', { status: 'ok' }],
  ])('does not take %s for an answer', async (_, answer) => {
    const api = await clientOf(answer);
    expect(await api.getHealth()).toMatchObject({
      ok: false,
      failure: { code: 'unexpected_answer' },
    });
  });

  it.each(['hang up', 'break off'])('says when nobody answers: %s', async (answer) => {
    const api = await clientOf(answer);
    expect(await api.getHealth()).toMatchObject({ ok: false, failure: { code: 'unreachable' } });
  });
});

it.each<[string, (api: ApiClient) => Promise<unknown>]>([
  ['/api/environments/eu-west', (api) => api.getEnvironment('eu-west')],
  [
    '/api/environments/eu%2Fwest/visits?url=https%3A%2F%2Fwww.shop.example%2Fde%3Fa%26b',
    (api) => api.getVisits('eu/west', 'https://www.shop.example/de?a&b'),
  ],
  [`/api/pairs/${pairKey}/history`, (api) => api.getHistory(pairKey)],
  [
    `/api/pairs/${pairKey}/history?limit=5&verdict=drift%2Cmatch&to=2026-11-21`,
    (api) => api.getHistory(pairKey, { limit: 5, verdict: ['drift', 'match'], to: '2026-11-21' }),
  ],
  [
    `/api/compare/${'a'.repeat(64)}%3Ab/changes?since=c%3Ad`,
    (api) => api.getChanges(`${'a'.repeat(64)}:b`, 'c:d'),
  ],
  [
    `/api/pairs/${pairKey}/findings?state=open`,
    (api) => api.listFindings(pairKey, { state: ['open'] }),
  ],
  [
    `/api/pairs/${pairKey}/findings/f/accept`,
    (api) => api.acceptFinding(pairKey, 'f', { reason: 'known' }),
  ],
  [
    `/api/pairs/${pairKey}/findings/f/accept?comparisonId=c%3Ad`,
    (api) => api.unacceptFinding(pairKey, 'f', { comparisonId: 'c:d' }),
  ],
  [`/api/pairs/${pairKey}/settings?version=2`, (api) => api.getSettings(pairKey, { version: 2 })],
  [`/api/pairs/${pairKey}/settings`, (api) => api.putSettings(pairKey, { samples: 3 }, 2)],
  ['/api/runs', (api) => api.listRuns()],
  [
    '/api/runs?limit=5&status=failed%2Crunning&from=2026-11-21&host=a%26b',
    (api) =>
      api.listRuns({ limit: 5, status: ['failed', 'running'], from: '2026-11-21', host: 'a&b' }),
  ],
  ['/api/runs/trend', (api) => api.getRunTrend()],
  ['/api/runs/trend?days=30', (api) => api.getRunTrend(30)],
  [`/api/runs/${'a'.repeat(64)}%3Ab/log`, (api) => api.getRunLog(`${'a'.repeat(64)}:b`)],
  [`/api/pairs/${pairKey}/reindex`, (api) => api.reindexPair(pairKey)],
])('asks for %s', async (path, call) => {
  const asked: string[] = [];
  const fetch = async (url: string) => (asked.push(url), new Response());
  await call(createApiClient({ baseUrl: 'https://drift.example', fetch }));
  expect(asked).toEqual([`https://drift.example${path}`]);
});

it('names the version of the settings that it replaces', async () => {
  const sent: (RequestInit | undefined)[] = [];
  const fetch = async (_: string, init?: RequestInit) => (sent.push(init), new Response());
  const api = createApiClient({ baseUrl: 'https://drift.example', fetch });
  await api.putSettings(pairKey, { samples: 3, who: 'Ada' }, 2);
  expect(sent).toMatchObject([
    { method: 'PUT', headers: { 'if-match': '"2"' }, body: '{"samples":3,"who":"Ada"}' },
  ]);
});

describe('watching a comparison', () => {
  async function watch(api: ApiClient) {
    const seen: string[] = [];
    for await (const each of api.watchComparison(comparisonId)) {
      seen.push(each.ok ? `${each.value.status} ${each.value.stage}` : each.failure.code);
    }
    return seen;
  }

  it('yields each change once and ends with the comparison', async () => {
    const api = await clientOf(running, running, { ...running, stage: 'diff' }, failed);
    expect(await watch(api)).toEqual(['running probe', 'running diff', 'failed probe']);
  });

  it('goes on after a blip of the network and after a fault of the server', async () => {
    const api = await clientOf(running, 'hang up', problem(503, 'start_failed'), failed);
    expect(await watch(api)).toEqual([
      'running probe',
      'unreachable',
      'start_failed',
      'failed probe',
    ]);
  });

  it('goes on after an answer that breaks off', async () => {
    const api = await clientOf(running, 'break off', failed);
    expect(await watch(api)).toEqual(['running probe', 'unreachable', 'failed probe']);
  });

  it('ends where asking again would not help', async () => {
    const api = await clientOf(problem(404, 'comparison_not_found'));
    expect(await watch(api)).toEqual(['comparison_not_found']);
  });

  it('ends when it is no longer wanted', async () => {
    const api = await clientOf(running);
    const wanted = new AbortController();
    const seen = [];
    for await (const each of api.watchComparison(comparisonId, { signal: wanted.signal })) {
      seen.push(each);
      wanted.abort();
    }
    expect(seen).toMatchObject([{ ok: true, value: { status: 'running' } }]);
  });
});
