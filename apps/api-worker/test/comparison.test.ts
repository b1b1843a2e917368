import { CompareAccepted, Comparison, Health, HistoryPage, Problem } from '@env-drift/contracts';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codesOf, compare, postCompare, waitForEnd } from './support/compare.ts';
import { startApi } from './support/start-api.ts';
import { pathOf, startHttp, type Target } from './support/start-targets.ts';

let api: Awaited<ReturnType<typeof startApi>>;
let staging: Target;
let production: Target;
let sides: { leftUrl: string; rightUrl: string };

beforeAll(async () => {
  staging = await startHttp((request, response) => {
    if (pathOf(request) === '/same') return response.end('same');
    response.setHeader('content-type', 'application/json');
    response.setHeader('cache-control', 'no-store');
    response.setHeader('access-control-allow-origin', 'https://app.example');
    response.setHeader('set-cookie', 'session=planted-cookie-secret; HttpOnly');
    response.end('{"items":[{"id":1,"name":"planted-body-secret"}],"total":1}');
  });
  production = await startHttp((request, response) => {
    if (pathOf(request) === '/same') return response.end('same');
    if (pathOf(request) === '/shop') {
      response.writeHead(302, { location: '/shop/v2?token=planted-redirect-secret' });
      return response.end();
    }
    response.setHeader('content-type', 'application/json');
    response.setHeader('cache-control', 'public, max-age=60');
    response.end('{"items":[{"id":"1"}]}');
  });
  api = await startApi([staging.host, production.host]);
  sides = { leftUrl: `${staging.origin}/shop`, rightUrl: `${production.origin}/shop` };
});
afterAll(async () => {
  await api?.stop();
  await Promise.all([staging?.stop(), production?.stop()]);
});

it('compares two servers: probed, diffed, explained, stored', async () => {
  const response = await postCompare(api.url, { ...sides, leftLabel: 'Staging' });
  expect(response.status).toBe(202);
  expect(response.headers.get('x-trace-id')).toMatch(/\S/);
  const { comparisonId, pairKey } = v.parse(CompareAccepted, await response.json());
  expect(response.headers.get('location')).toBe(`/api/compare/${comparisonId}`);

  // A poll right after the 202 finds it.
  const first = await fetch(`${api.url}/api/compare/${comparisonId}`);
  expect(first.status).toBe(200);
  expect(first.headers.get('content-type')).toBe('application/json; charset=utf-8');
  v.parse(Comparison, await first.json());

  const comparison = v.parse(Comparison, await waitForEnd(api.url, comparisonId));
  expect(comparison).toMatchObject({
    status: 'completed',
    stage: 'finish',
    result: {
      left: { label: 'Staging', envelope: { response: { status: 200 } } },
      right: { envelope: { routing: { hops: [{ status: 302 }, { status: 200 }] } } },
      diff: { verdict: 'drift', max_severity: 'critical' },
      explanation: { source: 'rules' },
      meta: { policy: { id: 'default' } },
    },
  });
  const codes = codesOf(comparison);
  expect(codes).toEqual([
    'body-shape-differs',
    'cors-origin-differs',
    'cache-storability-differs',
    'cookie-differs',
    'final-url-differs',
  ]);
  const causes = comparison.result.explanation?.ranked_causes ?? [];
  const ids = comparison.result.findings?.map((finding) => finding.id);
  expect(causes.length).toBeGreaterThan(0);
  for (const cause of causes) expect(ids).toEqual(expect.arrayContaining(cause.evidence));

  const history = await fetch(`${api.url}/api/pairs/${pairKey}/history`);
  const page = v.parse(HistoryPage, await history.json());
  expect(page.comparisons[0]).toMatchObject({ comparisonId, verdict: 'drift' });
});

it('calls a finding recurring the second time', async () => {
  const once = await compare(api.url, sides);
  const again = await compare(api.url, sides);
  const { findings = [], history } = again.result;
  expect(history?.previous_comparison_id).toBe(once.comparisonId);
  const cors = findings.find((finding) => finding.code === 'cors-origin-differs')!;
  expect(history?.recurring).toContain(cors.fingerprint);
  expect(history?.new).not.toContain(cors.fingerprint);
});

it('finds no drift between two hosts that differ only by name', async () => {
  const comparison = await compare(api.url, {
    leftUrl: `${staging.origin}/same`,
    rightUrl: `${production.origin}/same`,
  });
  expect(codesOf(comparison)).toEqual([]);
});

it.each([
  ['another case', (url: string) => url.replace('http://', 'HTTP://')],
  ['a fragment', (url: string) => `${url}#top`],
  ['a detour', (url: string) => url.replace('/shop', '/x/../shop')],
])('knows a pair again in another spelling: %s', async (_, respell) => {
  const once = await compare(api.url, sides);
  const again = await compare(api.url, { ...sides, leftUrl: respell(sides.leftUrl) });
  expect(again.pairKey).toBe(once.pairKey);
  expect(again.result.history?.previous_comparison_id).toBe(once.comparisonId);
});

it('shares one pair between a comparison and its mirror image', async () => {
  const there = await compare(api.url, sides);
  const back = await compare(api.url, { leftUrl: sides.rightUrl, rightUrl: sides.leftUrl });
  expect(back.pairKey).toBe(there.pairKey);
});

it('stores and shows no secret', async () => {
  const comparison = await compare(api.url, {
    leftUrl: `${sides.leftUrl}?token=planted-query-secret`,
    rightUrl: sides.rightUrl,
  });
  const history = await fetch(`${api.url}/api/pairs/${comparison.pairKey}/history`);
  const shown = JSON.stringify(comparison) + (await history.text());
  expect(shown).toContain('token=***');
  expect(shown).not.toContain('planted-');
});

it('answers HEAD as GET without a body, and says which version it is', async () => {
  const response = await fetch(`${api.url}/api/health`);
  expect(v.parse(Health, await response.json())).toMatchObject({ status: 'ok' });
  const head = await fetch(`${api.url}/api/health`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

it.each([
  ['GET', '/api/nothing', 404, 'not_found'],
  ['GET', '/api', 404, 'not_found'],
  ['GET', '/api/compare/nonsense', 404, 'comparison_not_found'],
  ['GET', '/api/compare/%E0%A4%A', 404, 'comparison_not_found'],
  [
    'GET',
    `/api/compare/${'0'.repeat(64)}:00000000-0000-4000-8000-000000000000`,
    404,
    'comparison_not_found',
  ],
  ['GET', `/api/pairs/${'0'.repeat(64)}/history`, 404, 'pair_not_found'],
  ['GET', '/api/pairs/nonsense/history', 404, 'pair_not_found'],
  ['GET', '/api/compare', 405, 'method_not_allowed'],
  ['DELETE', '/api/health', 405, 'method_not_allowed'],
])('%s %s -> %i %s', async (method, path, status, code) => {
  const response = await fetch(api.url + path, { method });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const problem = v.parse(Problem, await response.json());
  expect(problem).toMatchObject({ status, code });
  expect(response.headers.get('x-trace-id')).toBe(problem.traceId);
});

it('creates no object when an unknown id is read', async () => {
  const { pairKey } = await compare(api.url, sides);
  const before = await listObjects(api.stateDir);
  const forged = pairKey.slice(0, -1) + (pairKey.endsWith('0') ? '1' : '0');
  for (const key of [forged, '0'.repeat(64)]) {
    const id = `${key}:00000000-0000-4000-8000-000000000000`;
    expect((await fetch(`${api.url}/api/compare/${id}`)).status).toBe(404);
    expect((await fetch(`${api.url}/api/pairs/${key}/history`)).status).toBe(404);
  }
  expect(await listObjects(api.stateDir)).toEqual(before);
});

async function listObjects(stateDir: string): Promise<string[]> {
  const { readdir } = await import('node:fs/promises');
  const files = await readdir(stateDir, { recursive: true });
  return files.filter((name) => /EnvPairDO.*\.sqlite$/.test(name)).sort();
}
