import { expect, it } from 'vitest';
import { diffEnvelopes } from './diff-envelopes.ts';
import { captures, PRODUCTION, STAGING, type SideSketch } from './testing/envelopes.ts';

const masked = (left: SideSketch, right: SideSketch) =>
  diffEnvelopes(captures(STAGING, left), captures(PRODUCTION, right))
    .forgiven.filter(({ reason }) => reason.includes('Masked'))
    .map(({ section, keys }) => [section, ...keys]);

const link = { headers: { link: '</app.js?key=***>; rel=preload' } };

it.each<[string, SideSketch, SideSketch, string[][]]>([
  ['a field that both sides keep a part of', link, link, [['content', 'link']]],
  ['a field that one side tells in full', link, { headers: { link: '</app.js>' } }, []],
  ['a field without a secret', { headers: { link: '</a>' } }, { headers: { link: '</a>' } }, []],
  [
    'where both were sent',
    { redirects: [[302, 'https://staging.example/in?code=***']] },
    { redirects: [[302, 'https://www.shop.example/in?code=***']] },
    [['routing', 'redirect_chain']],
  ],
  [
    'what was asked, and no more',
    { url: 'https://staging.example/?token=***' },
    { url: 'https://www.shop.example/?token=***' },
    [],
  ],
  ['a pattern that is no mask', { headers: { vary: '*' } }, { headers: { vary: '*' } }, []],
])('%s: %j', (_, left, right, listed) => {
  expect(masked(left, right)).toEqual(listed);
});
