import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { HeatRow } from '../models/heat-rows.ts';
import { HeatStrip } from './heat-strip.tsx';

const row: HeatRow = {
  fingerprint: 'a'.repeat(16),
  code: 'vary-differs',
  message: 'The <sides> vary.',
  severity: 'warn',
  cells: ['absent', 'warn', 'unknown', 'forgiven'],
  seen: 2,
  firstSeen: Date.UTC(2026, 10, 20, 12),
  lastSeen: Date.UTC(2026, 10, 21, 12),
  lastComparisonId: 'c',
  isInLast: true,
};

it('says in words what the strip draws', () => {
  const html = renderToString(<HeatStrip row={row} />);
  expect(html).toContain('aria-label="Seen in 2 of 4, first Nov 20, 2026, still there"');
  expect(html).toContain('The &lt;sides> vary.');
  expect(html.match(/<title>/g)).toHaveLength(4);
});

it('says when it was gone', () => {
  const html = renderToString(<HeatStrip row={{ ...row, isInLast: false }} />);
  expect(html).toContain('gone since Nov 21, 2026');
});
