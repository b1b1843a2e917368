import type { Explanation } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { hasModels } from './has-models.ts';

const byRules: Explanation = { summary: 'A.', ranked_causes: [], actions: [], source: 'rules' };

it.each<[string, Partial<Explanation>, boolean]>([
  ['by rules alone', {}, false],
  ['by a model', { source: 'model' }, true],
  ['by rules, as a model failed', { calls: [{ model: 'm', latency_ms: 1 }] }, true],
  ['by rules, as a model rests', { notes: "The model's answer was not used: it rests." }, true],
])('%s', (_, fields, expected) => {
  expect(hasModels({ ...byRules, ...fields })).toBe(expected);
});
