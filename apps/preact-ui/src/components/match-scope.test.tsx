import type { Unseen } from '@env-drift/contracts';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { MatchScope } from './match-scope.tsx';

it('a match claims nothing of what a side does not show', () => {
  const html = renderToString(<MatchScope unseen={['cookies', 'body']} />);
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
  const html = renderToString(<MatchScope unseen={unseen} />);
  const compared = /<dt>Compared<\/dt><dd>([^<]*)/.exec(html)?.[1]?.split(', ');
  expect(compared).toEqual(parts.filter((part) => !missing.includes(part)));
});
