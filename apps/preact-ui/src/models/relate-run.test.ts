import type { HistoryEntry } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { relateRun, type RunRelation } from './relate-run.ts';
import { historyEntry } from './sample-comparison.ts';

const staging = 'https://staging.example/';
const www = 'https://www.example/';
const labels = { leftLabel: 'Staging', rightLabel: 'Production' };
const current = {
  left: { url: staging, label: 'Staging' },
  right: { url: www, label: 'Production' },
};

it.each<[Partial<HistoryEntry>, RunRelation]>([
  [labels, { isSwapped: false }],
  [{ ...labels, leftUrl: 'https://staging.example' }, { isSwapped: false }],
  [
    { leftUrl: www, rightUrl: staging, leftLabel: 'Production', rightLabel: 'Staging' },
    { isSwapped: true, names: { left: 'Production', right: 'Staging' } },
  ],
  [{ ...labels, leftUrl: www, rightUrl: staging }, { isSwapped: true }],
  [
    { ...labels, rightLabel: 'Canary' },
    { isSwapped: false, names: { left: 'Staging', right: 'Canary' } },
  ],
  [
    {},
    { isSwapped: false, names: { left: 'Left (staging.example)', right: 'Right (www.example)' } },
  ],
])('%j -> %j', (change, relation) => {
  expect(relateRun(historyEntry(change), current)).toEqual(relation);
});

it('knows no swapped run of a URL that is compared with itself', () => {
  const side = { url: staging, label: 'A' };
  const entry = historyEntry({ rightUrl: staging, leftLabel: 'A', rightLabel: 'A' });
  expect(relateRun(entry, { left: side, right: side })).toEqual({ isSwapped: false });
});
