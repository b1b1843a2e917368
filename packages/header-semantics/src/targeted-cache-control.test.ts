import { describe, expect, it } from 'vitest';
import {
  TARGETED_CACHE_FIELDS,
  compareTargetedCacheControl,
  parseTargetedCacheControl,
} from './targeted-cache-control.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

it('knows the most specific field first', () => {
  expect(TARGETED_CACHE_FIELDS).toEqual([
    'cloudflare-cdn-cache-control',
    'netlify-cdn-cache-control',
    'vercel-cdn-cache-control',
    'cdn-cache-control',
    'surrogate-control',
    'x-accel-expires',
  ]);
});

it.each([
  [null, 'absent'],
  ['', 'ignored'],
  ['max-age=60;', 'ignored'],
  ['Max-Age=60', 'ignored'],
  ['max-age=60, ', 'ignored'],
  ['max-age=60 s', 'ignored'],
])('%j is %s', (value, kind) => {
  expect(parseTargetedCacheControl(value)).toEqual({ kind });
});

it.each([
  ['max-age=60, private;x=1', { 'max-age': '60', private: null }],
  ['max-age=60, max-age=5', { 'max-age': '5' }],
  ['no-cache="set-cookie"', { 'no-cache': 'set-cookie' }],
  ['no-cache=5, stale-if-error="5", max-age=0', { 'max-age': '0' }],
  ['x=5, x-max-age="60", max-age-x="6"', { x: '5', 'x-max-age': '60', 'max-age-x': '6' }],
  ['max-age="60", s-maxage=1.5, max-age=-1', {}],
  ['private=5, no-store=?0, none', { none: null }],
  ['no-store=(a b)', {}],
])('%j gives %j', (value, expected) => {
  const parsed = parseTargetedCacheControl(value);
  expect(parsed.kind === 'directives' && Object.fromEntries(parsed.directives)).toEqual(expected);
});

describe('two fields', () => {
  const compare = (a: string | null, b: string | null) =>
    compareTargetedCacheControl(parseTargetedCacheControl(a), parseTargetedCacheControl(b));

  it.each([
    ['max-age=60, must-revalidate', 'must-revalidate,max-age=60'],
    ['', 'MAX-AGE=5'],
    ['no-store', 'no-store, max-age=60'],
  ])('%j and %j agree', (a, b) => expect(compare(a, b)).toEqual([]));

  it.each([
    [null, 'a', [{ kind: 'presence', weaker: 'none', left: 'absent', right: 'directives' }]],
    [null, 'A', [{ kind: 'ignored', weaker: 'right', left: 'absent', right: 'ignored' }]],
    ['max-age=6', 'max-age=60', [{ kind: 'lifetime', weaker: 'none', left: 6, right: 60 }]],
    ['s-maxage=6', 's-maxage=60', [{ kind: 'lifetime', weaker: 'none', left: 6, right: 60 }]],
    ['private', 'public', [{ kind: 'scope', weaker: 'right', left: 'private', right: 'shared' }]],
    [
      'stale-if-error=5',
      'immutable',
      [
        { kind: 'directive', weaker: 'none', left: null, right: true, directive: 'immutable' },
        { kind: 'directive', weaker: 'none', left: '5', right: null, directive: 'stale-if-error' },
      ],
    ],
  ])('%j and %j differ', (a, b, differences) => expect(compare(a, b)).toEqual(differences));

  testComparisonLaws({ read: parseTargetedCacheControl, compare: compareTargetedCacheControl }, [
    'max-age=60',
    'no-store, x=1',
    'private, stale-if-error=5',
    'A',
  ]);
});
