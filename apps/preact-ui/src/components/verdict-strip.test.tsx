import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { VerdictStrip } from './verdict-strip.tsx';

const counts = { critical: 0, warn: 0, info: 0 };

it.each([
  [null, 'The first comparison of this pair.'],
  ['a:b', '1 new, 2 recurring, 0 resolved'],
])('since %s: %s', (previous, words) => {
  const html = renderToString(
    <VerdictStrip
      verdict="drift"
      counts={counts}
      said={['Staging answered 200 OK.']}
      unseen={[]}
      history={{
        previous_comparison_id: previous,
        new: ['1'],
        recurring: ['2', '3'],
        resolved: [],
      }}
    />,
  );
  expect(html).toContain(words);
  expect(html).toContain('Staging answered 200 OK.');
});
