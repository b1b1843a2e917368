import { expect, it } from 'vitest';
import { isOfAnotherOrder, isOtherLifetime, lifetimeInWords } from './cache-lifetime.ts';

it.each([
  [60, 60, false],
  [60, 65, false],
  [65, 60, false],
  [60, 66, true],
  [66, 60, true],
  [null, null, false],
  [null, 0, true],
  [3, null, true],
])('%s s and %s s, within 5 s: another lifetime is %s', (a, b, isOther) => {
  expect(isOtherLifetime(a, b, 5)).toBe(isOther);
});

it.each([
  [60, 600, true],
  [600, 60, true],
  [60, 599, false],
  [0, 60, true],
  [null, 60, true],
  [60, null, true],
])('%s s and %s s: ten times is %s', (a, b, isFar) => {
  expect(isOfAnotherOrder(a, b, 10)).toBe(isFar);
});

it.each([
  [null, 'as long as it guesses'],
  [0, 'no time'],
  [60, '60 s'],
])('%s is %s', (seconds, words) => expect(lifetimeInWords(seconds)).toBe(words));
