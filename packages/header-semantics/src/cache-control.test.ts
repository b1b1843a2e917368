import { expect, it } from 'vitest';
import {
  cacheScope,
  compareCacheControl,
  freshnessLifetime,
  isExplicitlyShared,
  otherCacheDirectives,
  parseCacheControl,
} from './cache-control.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

it.each([
  [null, {}],
  ['', {}],
  ['no-store', { 'no-store': null }],
  ['MaX-aGe=60', { 'max-age': '60' }],
  ['max-age="60"', { 'max-age': '60' }],
  ['max-age=60, max-age=5', { 'max-age': '60' }],
  ['private="set-cookie, x-user", max-age=1', { private: 'set-cookie, x-user', 'max-age': '1' }],
  [',, public ,', { public: null }],
  ['max-age = 60', { 'max-age': '60' }],
  ['=60, no-cache', { 'no-cache': null }],
  ['__proto__=1', { ['__proto__']: '1' }],
  ['ext="unterminated, max-age=1', { ext: 'unterminated, max-age=1' }],
])('parses %j', (value, directives) => {
  expect(Object.fromEntries(parseCacheControl(value))).toEqual(directives);
});

it.each([
  [null, 'shared'],
  ['no-store', 'none'],
  ['no-store, public', 'none'],
  ['private', 'private'],
  ['public, private', 'private'],
  ['private="set-cookie"', 'shared'],
  ['private=""', 'private'],
  ['private=', 'private'],
  ['private=" , "', 'private'],
  ['max-age=5', 'shared'],
  ['no-cache', 'shared'],
])('%j may be kept by: %s', (value, scope) => {
  expect(cacheScope(parseCacheControl(value))).toBe(scope);
});

it.each([
  [null, 'private'],
  ['max-age=60', 'private'],
  ['no-store, public', 'none'],
  ['private, public', 'private'],
  ['public', 'shared'],
  ['s-maxage=60', 'shared'],
  ['must-revalidate', 'shared'],
])('asked with credentials, %j may be kept by: %s', (value, scope) => {
  expect(cacheScope(parseCacheControl(value), true)).toBe(scope);
});

it.each([
  [null, false],
  ['no-cache', false],
  ['public', true],
  ['s-maxage=1', true],
  ['max-age=1', true],
  ['public, no-store', false],
])('%j says itself that shared caches may keep it: %s', (value, explicit) => {
  expect(isExplicitlyShared(parseCacheControl(value))).toBe(explicit);
});

it.each([
  [null, null, null],
  ['max-age=60', 60, 60],
  ['max-age=60, s-maxage=600', 600, 60],
  ['no-cache, max-age=60', 0, 0],
  ['no-cache="set-cookie", max-age=60', 60, 60],
  ['no-cache="", max-age=60', 0, 0],
  ['no-store, max-age=60', 0, 0],
  ['max-age=-1', 0, 0],
  ['max-age=soon', 0, 0],
  ['max-age=60s', 0, 0],
  ['max-age', 0, 0],
  ['max-age=99999999999999', 2 ** 31, 2 ** 31],
])('%j is fresh for: shared %s s, browser %s s', (value, shared, browser) => {
  const cacheControl = parseCacheControl(value);
  expect(freshnessLifetime(cacheControl, 'shared')).toBe(shared);
  expect(freshnessLifetime(cacheControl, 'browser')).toBe(browser);
});

it.each([
  ['no-store, public, max-age=1, s-maxage=1, private, no-cache', {}],
  ['private="", no-cache=', {}],
  ['immutable, stale-if-error=5', { immutable: null, 'stale-if-error': '5' }],
  [
    'private="X-User, set-cookie,x-user", no-cache=Link',
    { private: 'set-cookie, x-user', 'no-cache': 'link' },
  ],
])('%j also says %j', (value, directives) => {
  expect(Object.fromEntries(otherCacheDirectives(parseCacheControl(value)))).toEqual(directives);
});

it.each([
  ['max-age=60', 'public, Max-Age="60"', []],
  ['private="a, B"', 'private="b,A"', []],
  ['no-store', 'no-store, max-age=60', []],
  ['max-age=60', 'private, max-age=60', [['scope', 'left', 'shared', 'private']]],
  [
    'private',
    'no-store',
    [
      ['scope', 'left', 'private', 'none'],
      ['lifetime', 'none', null, 0],
    ],
  ],
  ['max-age=60', 'max-age=9', [['lifetime', 'none', 60, 9]]],
  [
    'immutable',
    'stale-if-error=5',
    [
      ['directive', 'none', true, null, 'immutable'],
      ['directive', 'none', null, '5', 'stale-if-error'],
    ],
  ],
])('%j and %j', (left, right, found) => {
  const differences = compareCacheControl(parseCacheControl(left), parseCacheControl(right));
  expect(
    differences.map(({ kind, weaker, left, right, directive }) =>
      directive ? [kind, weaker, left, right, directive] : [kind, weaker, left, right],
    ),
  ).toEqual(found);
});

testComparisonLaws({ read: parseCacheControl, compare: compareCacheControl }, [
  'no-store',
  'private="a", max-age=60',
  'public, s-maxage=9, immutable',
]);
