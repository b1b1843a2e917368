import { expect, it } from 'vitest';
import { compareAge, parseAge } from './age.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

it.each([
  [null, null],
  ['0', 0],
  ['60, 5', 60],
  ['-1', null],
  ['1.5', null],
  ['99999999999999', 2 ** 31],
])('%j is %j', (value, age) => expect(parseAge(value)).toBe(age));

it('tells only that a cache answered', () => {
  expect(compareAge(1, 99)).toEqual([]);
  expect(compareAge(null, 0)).toEqual([{ kind: 'age', weaker: 'none', left: null, right: 0 }]);
});

testComparisonLaws({ read: parseAge, compare: compareAge }, ['0', '60']);
