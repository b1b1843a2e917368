import { expect, it } from 'vitest';
import { compareReferrerPolicy, parseReferrerPolicy } from './referrer-policy.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

it.each([
  [null, 'strict-origin-when-cross-origin'],
  ['', 'strict-origin-when-cross-origin'],
  ['nonsense, constructor', 'strict-origin-when-cross-origin'],
  ['no-referrer', 'no-referrer'],
  ['No-Referrer', 'no-referrer'],
  ['no-referrer, unsafe-url', 'unsafe-url'],
  ['no-referrer, token-of-next-year', 'no-referrer'],
])('%j means %s', (value, policy) => {
  expect(parseReferrerPolicy(value)).toBe(policy);
});

it.each([
  [null, 'strict-origin-when-cross-origin', null],
  ['no-referrer', 'unsafe-url', 'right'],
  ['no-referrer-when-downgrade', null, 'left'],
  ['origin', 'same-origin', 'none'],
  ['strict-origin', 'origin', 'right'],
])('%j and %j: %s tells more', (left, right, weaker) => {
  const found = compareReferrerPolicy(parseReferrerPolicy(left), parseReferrerPolicy(right));
  expect(found[0]?.weaker ?? null).toBe(weaker);
});

it('shows the policies in effect', () => {
  expect(compareReferrerPolicy('no-referrer', 'unsafe-url')).toEqual([
    { kind: 'referrer', weaker: 'right', left: 'no-referrer', right: 'unsafe-url' },
  ]);
});

testComparisonLaws({ read: parseReferrerPolicy, compare: compareReferrerPolicy }, [
  'origin',
  'same-origin',
]);
