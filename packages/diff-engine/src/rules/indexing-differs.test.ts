import { expect, it } from 'vitest';
import type { SideSketch } from '../testing/envelopes.ts';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const robots = (value: string, more: SideSketch = {}): SideSketch => ({
  headers: { 'x-robots-tag': value },
  ...more,
});
const page = {
  ...{ title: 'Shop', canonical: null, robots: null, generator: null },
  ...{ asset_hosts: [], mixed_content: [] },
};
const meta = (value: string | null, more: SideSketch = {}): SideSketch => ({
  body: { media_type: 'text/html', page: { ...page, robots: value } },
  ...more,
});
const login = { signatures: [{ kind: 'login-page' as const, name: 'okta' }] };

testRule('indexing-differs', {
  agrees: [
    ['order and case', robots('noindex, nofollow'), robots('NoFollow,NOINDEX')],
    ['none is both', robots('none'), robots('noindex, nofollow')],
    ['what is allowed anyway', meta('index, follow'), meta(null)],
    ['by the field or the page', robots('noindex'), meta('noindex')],
    ['for one crawler by either', robots('googlebot: noindex'), meta('googlebot: noindex')],
    ['by both', robots('noindex', meta('noindex')), meta('noindex')],
    [
      'for every crawler beside those of the field',
      robots('noindex, x: nosnippet'),
      robots('x: nosnippet', meta('noindex')),
    ],
    ['a page against none', meta(null), {}],
    ['an error page that is hidden', {}, robots('noindex', { status: 404 })],
    ['a redirect that is hidden', {}, robots('noindex', { status: 301 })],
    ['a login page that is hidden', {}, robots('noindex', { body: login })],
    ['other rules for an error page', {}, robots('nosnippet', { status: 404 })],
    ['other rules for the page', robots('nosnippet'), { status: 404 }],
  ],
  drifts: [
    ['production is hidden', {}, robots('noindex'), 'critical', 'right-weaker'],
    ['staging is hidden, as it should be', robots('noindex'), {}, 'info', 'left-weaker'],
    ['another rule', robots('nosnippet'), {}, 'info', 'none'],
    ['hidden by the page', meta(null), meta('noindex, follow'), 'critical', 'right-weaker'],
    [
      'hidden by the page, whatever the field says',
      robots('all'),
      robots('all', meta('none')),
      'critical',
      'right-weaker',
    ],
    ['hidden from one crawler', meta(null), meta('googlebot: noindex'), 'critical', 'right-weaker'],
    [
      'hidden from one crawler, whatever the field says',
      robots('nosnippet', meta('noarchive')),
      robots('nosnippet', meta('noarchive, bingbot: none')),
      'critical',
      'right-weaker',
    ],
    [
      'hidden for every crawler, not for one',
      robots('x: noindex'),
      robots('x: nosnippet', meta('noindex')),
      'critical',
      'right-weaker',
    ],
    [
      'hidden, while staging asks for credentials',
      { status: 401 },
      robots('noindex'),
      'critical',
      'right-weaker',
    ],
    ['hidden, while production fails', robots('noindex'), { status: 503 }, 'info', 'left-weaker'],
  ],
});

it.each<[left: SideSketch, right: SideSketch, finding: object]>([
  [
    robots('noindex'),
    {},
    {
      message: 'Search engines are told to leave the left side out.',
      left_value: 'noindex',
      right_value: null,
      evidence: [{ section: 'content', keys: ['x-robots-tag'] }],
    },
  ],
  [
    meta(null),
    meta('noindex'),
    {
      message: 'Search engines are told to leave the right side out.',
      left_value: null,
      right_value: 'noindex',
      evidence: [{ section: 'content', keys: ['page.robots'] }],
    },
  ],
  [
    robots('nosnippet'),
    meta('noarchive'),
    {
      message: 'Search engines are told to treat the two sides differently.',
      left_value: { 'x-robots-tag': 'nosnippet', 'page.robots': null },
      right_value: { 'x-robots-tag': null, 'page.robots': 'noarchive' },
      identity: [
        { kind: 'presentation', weaker: 'right' },
        { kind: 'presentation', weaker: 'left' },
      ],
      evidence: [{ section: 'content', keys: ['page.robots', 'x-robots-tag'] }],
    },
  ],
])('%j and %j in words', (left, right, finding) => {
  expect(judged('indexing-differs', left, right).findings).toMatchObject([finding]);
});

it('forgives what belongs to another answer', () => {
  expect(judged('indexing-differs', {}, robots('noindex', { status: 404 }))).toMatchObject({
    findings: [],
    forgiven: [{ keys: ['x-robots-tag'], reason: expect.stringContaining('another answer') }],
  });
});
