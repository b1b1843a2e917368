import { expect, it } from 'vitest';
import { testComparisonLaws } from './testing/comparison-laws.ts';
import { compareXRobotsTag, parseXRobotsTag as parse } from './x-robots-tag.ts';

it.each([
  [null, {}],
  ['', {}],
  ['all, index, follow, nonsense', {}],
  ['NoIndex', { '*': { noindex: null } }],
  ['none', { '*': { noindex: null, nofollow: null } }],
  ['googlebot: noindex, nofollow', { googlebot: { noindex: null, nofollow: null } }],
  [
    'noarchive, otherbot: none',
    {
      '*': { noarchive: null },
      otherbot: { noindex: null, nofollow: null },
    },
  ],
  [
    'max-snippet: 20, unavailable_after: 25 Jun 2030 15:00:00 PST',
    {
      '*': { 'max-snippet': '20', unavailable_after: '25 jun 2030 15:00:00 pst' },
    },
  ],
  ['googlebot: max-image-preview:large', { googlebot: { 'max-image-preview': 'large' } }],
  ['max-snippet, noindex: 1', {}],
  ['xnoindex, noindexx, xmax-snippet: 1, max-snippetx: 1', {}],
])('%j', (value, tag) => {
  expect(
    Object.fromEntries([...parse(value)].map(([name, rules]) => [name, Object.fromEntries(rules)])),
  ).toEqual(tag);
});

it.each([
  ['none', 'nofollow, NOINDEX', []],
  ['all', null, []],
  ['noindex, googlebot: noindex', 'noindex', []],
  [null, 'noindex', ['* noindex indexing right']],
  ['nofollow', null, ['* nofollow following left']],
  ['max-snippet: 1', 'max-snippet: 2', ['* max-snippet presentation none']],
  [
    'googlebot: noindex',
    'otherbot: noindex',
    ['googlebot noindex indexing left', 'otherbot noindex indexing right'],
  ],
  ['noindex', 'googlebot: noindex', ['* noindex indexing left']],
  ['noindex, googlebot: nofollow', 'googlebot: nofollow', ['* noindex indexing left']],
])('%j and %j', (left, right, differences) => {
  expect(
    compareXRobotsTag(parse(left), parse(right)).map(
      ({ crawler, rule, kind, weaker }) => `${crawler} ${rule} ${kind} ${weaker}`,
    ),
  ).toEqual(differences);
});

it.each([
  [
    null,
    'noindex',
    { kind: 'indexing', weaker: 'right', left: null, right: true, crawler: '*', rule: 'noindex' },
  ],
  [
    'max-snippet: 1',
    'max-snippet: 2',
    {
      kind: 'presentation',
      weaker: 'none',
      left: '1',
      right: '2',
      crawler: '*',
      rule: 'max-snippet',
    },
  ],
])('shows what %j and %j say', (left, right, difference) => {
  expect(compareXRobotsTag(parse(left), parse(right))).toEqual([difference]);
});

testComparisonLaws({ read: parse, compare: compareXRobotsTag }, [
  'noindex, a: nofollow',
  'a: noindex, b: max-snippet: 1',
]);
