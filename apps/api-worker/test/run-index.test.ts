import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createApiClient } from '@env-drift/api-client';
import { RunsPage } from '@env-drift/contracts';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { compare } from './support/compare.ts';
import { startApi } from './support/start-api.ts';
import { findRefusedHost, startHttp, type Target } from './support/start-targets.ts';

let staging: Target;
let production: Target;
beforeAll(async () => {
  staging = await startHttp((_, response) => response.end('staging'));
  production = await startHttp((_, response) => response.end('production'));
});
afterAll(async () => {
  await staging.stop();
  await production.stop();
});

const ask = async (api: string, path: string) => {
  const response = await fetch(`${api}${path}`);
  return { status: response.status, body: await response.json() };
};

describe('a deployment with a run index', () => {
  let api: Awaited<ReturnType<typeof startApi>>;
  let refused: string;
  beforeAll(async () => {
    refused = await findRefusedHost();
    api = await startApi([staging.host, production.host, refused], {}, { hasRunIndex: true });
  });
  afterAll(() => api.stop());
  const client = () => createApiClient({ baseUrl: api.url, fetch });

  it('lists comparisons of all pairs, with what is known of each', async () => {
    const first = await compare(api.url, {
      leftUrl: `${staging.origin}/?token=hush-7f3a9c`,
      rightUrl: production.origin,
      leftLabel: 'Staging',
    });
    const second = await compare(api.url, {
      leftUrl: `http://${refused}/`,
      rightUrl: production.origin,
    });
    const runs = await vi.waitFor(async () => {
      const page = await client().listRuns();
      if (!page.ok) throw new Error(page.failure.code);
      expect(page.value.runs.map((run) => run.status)).toEqual(['completed', 'completed']);
      return page.value.runs;
    });
    expect(runs).toMatchObject([
      { comparisonId: second.comparisonId, pairKey: second.pairKey, verdict: 'drift' },
      {
        comparisonId: first.comparisonId,
        leftUrl: `${staging.origin}/?token=***`,
        leftLabel: 'Staging',
        rightLabel: null,
        changes: { new: expect.any(Number), recurring: 0, resolved: 0 },
      },
    ]);
    const log = await client().getRunLog(first.comparisonId);
    expect(log.ok && log.value.lines.map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^probe: finished after \d+ ms\.$/)]),
    );

    const found = await client().listRuns({ host: refused, verdict: ['drift'] });
    expect(found.ok && found.value.runs.map((run) => run.comparisonId)).toEqual([
      second.comparisonId,
    ]);
    const page = await client().listRuns({ limit: 1 });
    if (!page.ok) throw new Error(page.failure.code);
    const next = await client().listRuns({ limit: 1, cursor: page.value.nextCursor! });
    expect(next).toMatchObject({
      ok: true,
      value: { runs: [{ comparisonId: first.comparisonId }], nextCursor: null },
    });
    const trend = await client().getRunTrend(2);
    expect(trend.ok && trend.value.days.reduce((sum, { total }) => sum + total, 0)).toBe(2);
  });

  it('keeps no secret of a URL', () => {
    const folder = join(api.stateDir, 'v3/d1/miniflare-D1DatabaseObject');
    const stored = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(stored.join()).toContain(staging.origin);
    expect(stored.join()).not.toContain('hush-7f3a9c');
  });

  it('is written again from what a pair remembers', async () => {
    const { pairKey } = await compare(api.url, {
      leftUrl: staging.origin,
      rightUrl: `${production.origin}/again`,
    });
    const done = { ok: true, value: { pairKey, runs: 1 } };
    expect(await client().reindexPair(pairKey)).toEqual(done);
    expect(await client().reindexPair(pairKey)).toEqual(done);
    expect(await client().reindexPair('0'.repeat(64))).toMatchObject({
      ok: false,
      failure: { status: 404, code: 'pair_not_found' },
    });
  });

  it.each([
    ['/api/runs?status=gone', 400, 'invalid_query'],
    ['/api/runs/trend?days=0', 400, 'invalid_query'],
    [`/api/runs/${'a'.repeat(64)}:${crypto.randomUUID()}/log`, 404, 'run_not_indexed'],
    ['/api/runs/nothing/log', 404, 'comparison_not_found'],
  ])('%s is refused', async (path, status, code) => {
    expect(await ask(api.url, path)).toMatchObject({ status, body: { code } });
  });
});

it('finds out how a run ended whose end nobody told', async () => {
  const stateDir = await mkdtemp(join(tmpdir(), 'api-worker-test-'));
  const start = (hasRunIndex: boolean) =>
    startApi([staging.host, production.host], {}, { hasRunIndex, stateDir });
  const pair = { leftUrl: staging.origin, rightUrl: production.origin };
  let api = await start(true);
  const { comparisonId } = await compare(api.url, pair);
  const runs = async () => v.parse(RunsPage, (await ask(api.url, '/api/runs')).body).runs;
  await vi.waitFor(async () => expect(await runs()).toMatchObject([{ status: 'completed' }]));
  await api.stop();

  const folder = join(stateDir, 'v3/d1/miniflare-D1DatabaseObject');
  const [file] = readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.sqlite$/.test(name));
  const db = new DatabaseSync(join(folder, file!));
  db.exec(`UPDATE pipeline_runs SET status = 'running', verdict = NULL, ask_at = 1`);
  const unknown = `${comparisonId.slice(0, 64)}:${crypto.randomUUID()}`;
  const otherPair = `${'0'.repeat(64)}:${crypto.randomUUID()}`;
  for (const id of [unknown, otherPair])
    db.exec(
      `INSERT INTO pipeline_runs SELECT seq + 1, '${id}', pair_key, status, created_at, finished_at,
         left_url, left_host, left_label, right_url, right_host, right_label, verdict, max_severity,
         critical, warn, info, new_findings, recurring_findings, resolved_findings, error_code, log, ask_at
       FROM pipeline_runs ORDER BY seq DESC LIMIT 1`,
    );
  db.close();

  api = await start(false);
  expect((await runs()).map((run) => run.status)).toEqual(['running', 'running', 'running']);
  await vi.waitFor(async () =>
    expect(await runs()).toMatchObject([{ comparisonId, status: 'completed' }]),
  );
  await api.stop();
  await rm(stateDir, { recursive: true });
});

describe('a deployment whose migrations were not applied', () => {
  let api: Awaited<ReturnType<typeof startApi>>;
  beforeAll(async () => {
    api = await startApi([staging.host, production.host]);
  });
  afterAll(() => api.stop());

  it('compares all the same, and says so in its log', async () => {
    const comparison = await compare(api.url, {
      leftUrl: staging.origin,
      rightUrl: production.origin,
    });
    expect(comparison.status).toBe('completed');
    await vi.waitFor(() =>
      expect(api.logged()).toMatch(/"event":"run not indexed".*"trouble":"not_migrated"/),
    );
  });

  it.each([
    '/api/runs',
    '/api/runs/trend',
    `/api/runs/${'a'.repeat(64)}:${crypto.randomUUID()}/log`,
  ])('says at %s what to do', async (path) => {
    const { status, body } = await ask(api.url, path);
    expect(status).toBe(503);
    expect(body).toMatchObject({
      code: 'run_index_not_set_up',
      detail: expect.stringContaining('wrangler d1 migrations apply'),
    });
  });
});
