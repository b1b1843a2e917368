import { expect, it } from 'vitest';
import { formatDay } from './format-day.ts';
import { formatInstant, formatZoned } from './format-instant.ts';
import { formatTime } from './format-time.ts';
import { sayUntil } from './say-until.ts';

// Where the reader is, whatever that is for this test.
const midnight = new Date(2026, 10, 21, 0, 4, 7, 81).getTime();

it.each([
  ['a day', formatDay, 'Nov 21, 2026'],
  ['a moment', formatTime, 'Nov 21, 2026, 00:04:07'],
  ['an instant', formatInstant, '00:04:07.081'],
])('writes %s', (_, format, expected) => {
  expect(format(midnight)).toBe(expected);
});

it('names the zone for who reads it elsewhere', () => {
  expect(formatZoned(midnight)).toMatch(/^Nov 21, 2026, 00:04:07 \S+/);
});

it.each([
  [undefined, undefined],
  ['2027-03-31', 'Mar 31, 2027 (UTC)'],
  [midnight, 'Nov 21, 2026, 00:04:07'],
  ['next spring', 'next spring'],
])('an exception until %j ends %j', (until, expected) => {
  expect(sayUntil(until)).toBe(expected);
});
