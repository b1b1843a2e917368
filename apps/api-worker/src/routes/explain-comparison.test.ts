import { Problem } from '@env-drift/contracts';
import * as v from 'valibot';
import { expect, it, vi } from 'vitest';
import type { Context } from '../http/context.ts';
import { explainComparison } from './explain-comparison.ts';

// The objects themselves are tested where they run.
vi.mock('cloudflare:workers', () => ({ DurableObject: class {} }));

it('knows no comparison that was driven out while it was explained', async () => {
  const sections = 'outcome routing security cache content cookies timing platform'.split(' ');
  const facts = Object.fromEntries(sections.map((section) => [section, {}]));
  const diff = { ...facts, verdict: 'match', forgiven: [], findings: [] };
  const result = { diff, meta: { policy: {} } };
  const sides = { left: { url: 'https://a.example/' }, right: { url: 'https://b.example/' } };
  const pair = {
    get: () => Promise.resolve({ status: 'completed', result: { ...result, ...sides } }),
    replaceExplanation: vi.fn(() => Promise.resolve(null)),
  };
  const env = { EXPLAINER: 'rules', PAIRS: { idFromString: String, get: () => pair } };
  const context = { env, traceId: 'trace', log: () => undefined } as unknown as Context;
  const id = `${'0'.repeat(64)}:00000000-0000-4000-8000-000000000000`;
  const request = new Request(`https://drift.example/api/compare/${id}/explain`);
  const call = { request, params: { id }, body: {} };
  const response = await explainComparison.handle(call as never, context);
  expect(pair.replaceExplanation).toHaveBeenCalledOnce();
  expect(v.parse(Problem, await response.json())).toMatchObject({
    status: 404,
    code: 'comparison_not_found',
  });
});
