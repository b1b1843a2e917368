import { describe, expect, it } from 'vitest';
import { compareCacheStatus, parseCacheStatus } from './cache-status.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

it.each([
  [null, []],
  ['A; hit; ttl=30', [['A', 'hit', false]]],
  ['"a cache"; fwd=uri-miss; stored', [['a cache', 'uri-miss', true]]],
  [
    'A; fwd=bypass, B; hit=?0',
    [
      ['A', 'bypass', false],
      ['B', null, false],
    ],
  ],
  ['5; hit, (a b); hit', []],
  ['HIT from cache', []],
])('%j is %j', (value, caches) => {
  const found = parseCacheStatus(value);
  expect(found.map(({ cache, result, stored }) => [cache, result, stored])).toEqual(caches);
});

describe('two fields', () => {
  const compare = (a: string | null, b: string | null) =>
    compareCacheStatus(parseCacheStatus(a), parseCacheStatus(b));

  it.each([
    ['A; hit; ttl=5', 'B; fwd=miss, A; hit; ttl=99'],
    ['A; hit', 'A; hit, B; fwd=uri-miss'],
    ['broken;;', null],
  ])('%j and %j agree', (a, b) => expect(compare(a, b)).toEqual([]));

  it.each([
    ['A; hit', null, { kind: 'presence', weaker: 'none', left: true, right: false }],
    ['A; hit', 'A; fwd=bypass', { kind: 'result', weaker: 'right', left: 'hit', right: 'bypass' }],
    ['A; fwd=miss', 'A', { kind: 'result', weaker: 'none', left: 'miss', right: null }],
    [
      'A; fwd=miss',
      'A; fwd=miss; stored',
      { kind: 'stored', weaker: 'left', left: false, right: true },
    ],
  ])('%j and %j differ', (a, b, difference) => expect(compare(a, b)).toEqual([difference]));

  testComparisonLaws({ read: parseCacheStatus, compare: compareCacheStatus }, [
    'A; hit',
    'A; fwd=miss; stored, B',
    'A; fwd=bypass',
  ]);
});
