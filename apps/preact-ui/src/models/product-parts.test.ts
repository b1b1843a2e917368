import type { ComparisonEvent, Explanation } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { touchedParts } from './product-parts.ts';

const started: ComparisonEvent = { id: 1, at: 1, event: 'stage', stage: 'probe', state: 'started' };
const done: ComparisonEvent = { id: 2, at: 2, event: 'done', status: 'completed' };
const explanation: Explanation = { summary: 'S.', ranked_causes: [], actions: [], source: 'rules' };
const asked = { ...explanation, calls: [{ model: 'm', latency_ms: 3 }] };
const off = { run_index: { state: 'off' as const }, model: { state: 'off' as const } };

it.each<[string, ComparisonEvent[], Explanation | undefined, typeof off | undefined, string]>([
  ['nothing was told', [], undefined, undefined, 'idle idle idle idle idle'],
  ['it runs', [started], undefined, undefined, 'touched active active idle idle'],
  ['it is over', [started, done], explanation, undefined, 'touched touched touched touched idle'],
  [
    'a model was asked',
    [started, done],
    asked,
    undefined,
    'touched touched touched touched touched',
  ],
  [
    'parts that are not there',
    [started, done],
    explanation,
    off,
    'touched touched touched off off',
  ],
])('%s', (_, events, explained, bindings, expected) => {
  const { worker, workflow, pair, index, model } = touchedParts(events, explained, bindings);
  expect([worker, workflow, pair, index, model].join(' ')).toBe(expected);
});
