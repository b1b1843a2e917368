import type { Unseen, Verdict } from '@env-drift/contracts';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { VerdictStrip } from './verdict-strip.tsx';

const counts = { critical: 0, warn: 0, info: 0 };

it.each<[Verdict, boolean]>([
  ['match', true],
  ['drift', false],
  ['inconclusive', false],
])('%s: says what was not compared: %s', (verdict, isSaid) => {
  const html = renderToString(
    <VerdictStrip verdict={verdict} counts={counts} said={[]} unseen={[]} />,
  );
  expect(html.includes('Not compared')).toBe(isSaid);
});

it('a match claims nothing of what a side does not show', () => {
  const html = renderToString(
    <VerdictStrip verdict="match" counts={counts} said={[]} unseen={['cookies', 'body']} />,
  );
  expect(html).toContain('and what a side does not show here: cookies, the body');
});

const ALL =
  'status, routing, access, security headers, CORS, cookies, caching, content type, content encoding, structure of JSON, what a page says of itself, bytes or size of other bodies, links, validators, reporting, retirement of an API, what is in front of the server, timing';
const parts = ALL.split(', ');

it.each<[Unseen[], string[]]>([
  [[], []],
  [['cookies'], ['cookies']],
  [['coding'], ['content encoding']],
  [['body'], ['structure of JSON', 'what a page says of itself', 'bytes or size of other bodies']],
  [
    ['headers'],
    [
      'security headers',
      'CORS',
      'caching',
      'content type',
      'content encoding',
      'links',
      'validators',
      'reporting',
      'retirement of an API',
      'what is in front of the server',
    ],
  ],
  [
    ['cookies', 'body', 'coding', 'headers'],
    parts.filter((part) => !['status', 'routing', 'access', 'timing'].includes(part)),
  ],
])('where a side does not show %j, all but %j was compared', (unseen, missing) => {
  const html = renderToString(
    <VerdictStrip verdict="match" counts={counts} said={[]} unseen={unseen} />,
  );
  const compared = /<dt>Compared<\/dt><dd>([^<]*)/.exec(html)?.[1]?.split(', ');
  expect(compared).toEqual(parts.filter((part) => !missing.includes(part)));
});

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
