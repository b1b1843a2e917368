import type { IndexedRun } from '@env-drift/contracts';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { comparisonId, createdAt, pairKey } from '../models/sample-comparison.ts';
import { RunList } from './run-list.tsx';

const run: IndexedRun = {
  comparisonId,
  pairKey,
  status: 'completed',
  createdAt,
  finishedAt: createdAt + 1,
  leftUrl: 'https://staging.example/cart',
  rightUrl: 'https://www.example/',
  leftLabel: 'Staging <b>',
  rightLabel: null,
  verdict: 'drift',
  maxSeverity: 'critical',
  counts: { critical: 2, warn: 0, info: 0 },
  changes: { new: 1, recurring: 1, resolved: 0 },
  errorCode: null,
};

it('says what came out, of which pair, and leads to both', () => {
  const html = renderToString(<RunList runs={[run]} />);
  for (const text of [
    '<strong>Drift</strong> 2 critical',
    '1 new',
    'Staging &lt;b>',
    'staging.example/cart',
    `href="/c/${comparisonId}"`,
    `href="/p/${pairKey}"`,
  ])
    expect(html).toContain(text);
  expect(html).not.toContain('resolved');
});

it('says why one has failed', () => {
  const failed = { ...run, status: 'failed', verdict: null, errorCode: 'run_failed' } as const;
  expect(renderToString(<RunList runs={[failed]} />)).toContain('Failed: run_failed');
  const cancelled = renderToString(<RunList runs={[{ ...failed, errorCode: 'cancelled' }]} />);
  expect(cancelled).toContain('history-cancelled');
  expect(cancelled).toContain('<strong>Cancelled</strong>');
  expect(cancelled).not.toContain('Failed');
});
