import { expect, it } from 'vitest';
import { testComparisonLaws } from './testing/comparison-laws.ts';
import { compareVary, parseVary } from './vary.ts';

it.each([
  [null, []],
  ['Accept-Encoding', ['accept-encoding']],
  ['B, A', ['a', 'b']],
  ['a, A, a', ['a']],
  ['Host', []],
  ['*, Origin', ['*']],
])('%j depends on %j', (value, names) => {
  expect(parseVary(value)).toEqual(names);
});

it.each([
  ['Accept, Origin', 'origin, ACCEPT', []],
  ['Accept, Origin', 'Accept', [['origin', 'right']]],
  [
    'Cookie',
    'Origin',
    [
      ['cookie', 'right'],
      ['origin', 'left'],
    ],
  ],
  ['*', 'Origin', [['*', 'right']]],
  [null, '*', [['*', 'left']]],
])('%j and %j', (left, right, found) => {
  const differences = compareVary(parseVary(left), parseVary(right));
  expect(differences.map(({ field, weaker }) => [field, weaker])).toEqual(found);
});

testComparisonLaws({ read: parseVary, compare: compareVary }, ['*', 'Origin', 'a, b', 'Host, c']);
