import { join } from 'node:path';
import type { Comparison } from '@env-drift/contracts';
import { createTestHarness, unstable_readConfig, type TestHarness } from 'wrangler';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compare } from './support/compare.ts';
import { startHttp, type Target } from './support/start-targets.ts';

const deployed = unstable_readConfig({ config: join(import.meta.dirname, '../wrangler.jsonc') });

let harness: TestHarness;
let api: string;
let staging: Target;
let production: Target;

beforeAll(async () => {
  staging = await startHttp((_, response) => response.end('staging'));
  production = await startHttp((_, response) => response.writeHead(500).end('production'));
  harness = createTestHarness({
    root: import.meta.dirname,
    workers: [
      {
        config: {
          name: deployed.name,
          main: deployed.main!,
          compatibility_date: deployed.compatibility_date!,
          // A stub is called over RPC, which needs this to pass an AbortSignal; the real binding is not.
          compatibility_flags: [...deployed.compatibility_flags, 'enable_abortsignal_rpc'],
          durable_objects: deployed.durable_objects,
          migrations: deployed.migrations,
          workflows: deployed.workflows,
          d1_databases: deployed.d1_databases.map((database: { binding: string }) => ({
            ...database,
            migrations_dir: join(import.meta.dirname, '../../../packages/run-index/migrations'),
          })),
          services: [{ binding: 'AI', service: 'ai-stub' }],
          vars: {
            EXPLAINER: 'workers-ai',
            LLM_FALLBACK_MODEL: 'another',
            ALLOWED_PRIVATE_TARGETS: [staging.host, production.host].join(),
          },
        },
      },
      { configPath: './ai-stub/wrangler.jsonc' },
    ],
  });
  const { url } = await harness.listen();
  await harness.getWorker(deployed.name).applyD1Migrations('RUN_INDEX');
  api = url.origin;
});
afterAll(async () => {
  await harness?.close();
  await Promise.all([staging?.stop(), production?.stop()]);
});

const run = (leftLabel: string) =>
  compare(api, { leftUrl: staging.origin, rightUrl: production.origin, leftLabel });

it('shows what the model explained, when every cause stands on findings', async () => {
  const { result } = await run('Staging');
  expect(result.explanation).toMatchObject({
    source: 'model',
    model: '@cf/meta/llama-3.3-70b-instruct-fp8-fast',
    ranked_causes: [{ evidence: expect.arrayContaining([result.findings?.[0]?.id]) }],
  });
});

it('pays for the same explanation once, and asks again where somebody wants to', async () => {
  // What is new and how often it was seen is another question the first times; a database that is slow is asked
  // for nothing.
  let cached = await run('Once');
  for (let times = 0; times < 8 && !cached.result.explanation?.cached; times++)
    cached = await run('Once');
  expect(cached.result.explanation).toMatchObject({ source: 'model', cached: true });
  expect(cached.result.explanation?.calls).toBeUndefined();
  const asked = await fetch(`${api}/api/compare/${cached.comparisonId}/explain`, {
    method: 'POST',
  });
  const { result } = (await asked.json()) as Comparison;
  expect(result.explanation).toMatchObject({ source: 'model', calls: [expect.anything()] });
  expect(result.explanation?.cached).toBeUndefined();
});

it('asks the other model where the first one gives no answer', async () => {
  const { result } = await run('first-fails');
  expect(result.explanation).toMatchObject({
    source: 'model',
    model: 'another',
    calls: [
      { model: '@cf/meta/llama-3.3-70b-instruct-fp8-fast', failure: expect.any(String) },
      {
        model: 'another',
        latency_ms: expect.any(Number),
        tokens_in: 900,
        tokens_out: 120,
      },
    ],
  });
});

it('completes with the rules when the model fails, and says so', async () => {
  const { status, result } = await run('please-fail');
  expect(status).toBe('completed');
  expect(result.explanation).toMatchObject({
    source: 'rules',
    notes: expect.stringContaining('model'),
    ranked_causes: expect.arrayContaining([expect.anything()]),
  });
});
