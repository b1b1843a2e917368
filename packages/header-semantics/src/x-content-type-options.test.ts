import { expect, it } from 'vitest';
import { testComparisonLaws } from './testing/comparison-laws.ts';
import { compareNosniff, isNosniff } from './x-content-type-options.ts';

it.each([
  [null, false],
  ['nosniff', true],
  [' NoSniff ', true],
  ['nosniff\f', true],
  ['nosniff\v', false],
  ['nosniff, no', true],
  ['no, nosniff', false],
  [',nosniff', false],
  ['"nosniff"', false],
  ['"a,nosniff', false],
])('%j: %s', (value, nosniff) => {
  expect(isNosniff(value)).toBe(nosniff);
});

it('is weaker where types are guessed', () => {
  expect(compareNosniff(true, false)).toEqual([
    { kind: 'nosniff', weaker: 'right', left: true, right: false },
  ]);
});

testComparisonLaws({ read: isNosniff, compare: compareNosniff }, ['nosniff']);
