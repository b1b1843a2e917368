import type { Verdict } from '@env-drift/contracts';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { VerdictStrip } from './verdict-strip.tsx';

const counts = { critical: 0, warn: 0, info: 0 };

it.each<[Verdict, boolean]>([
  ['match', true],
  ['drift', false],
  ['inconclusive', false],
])('%s: says what was not compared: %s', (verdict, isSaid) => {
  const html = renderToString(<VerdictStrip verdict={verdict} counts={counts} unseen={[]} />);
  expect(html.includes('Not compared')).toBe(isSaid);
});

it('a match claims nothing of what a side does not show', () => {
  const html = renderToString(
    <VerdictStrip verdict="match" counts={counts} unseen={['cookies', 'body']} />,
  );
  expect(html).toContain('and what a side does not show here: cookies, the body');
});
