import type { Verdict } from '@env-drift/contracts';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { VerdictStrip } from './verdict-strip.tsx';

it.each<[Verdict, boolean]>([
  ['match', true],
  ['drift', false],
  ['inconclusive', false],
])('%s: says what was not compared: %s', (verdict, isSaid) => {
  const counts = { critical: 0, warn: 0, info: 0 };
  const html = renderToString(<VerdictStrip verdict={verdict} counts={counts} />);
  expect(html.includes('Not compared')).toBe(isSaid);
});
