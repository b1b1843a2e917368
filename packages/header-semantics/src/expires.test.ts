import { expect, it } from 'vitest';
import { compareExpires, parseExpires } from './expires.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

const receivedAt = Date.UTC(2027, 0, 1);
const NOON = 'Fri, 01 Jan 2027 12:00:00 GMT';
const ONE = 'Fri, 01 Jan 2027 13:00:00 GMT';

it.each([
  [null, NOON, null],
  [ONE, NOON, 3600],
  [ONE, 'Friday, 01-Jan-27 12:00:00 GMT', 3600],
  [NOON, ONE, 0],
  [NOON, NOON, 0],
  [ONE, null, 46800],
  [ONE, 'yesterday', 46800],
  ['0', NOON, 0],
  ['-1', NOON, 0],
  ['', NOON, 0],
  [`${ONE}, ${ONE}`, NOON, 0],
])('Expires %j sent at %j is fresh for %j s', (expires, date, lifetime) => {
  expect(parseExpires({ expires, date, receivedAt })).toBe(lifetime);
});

it.each([
  [null, null, []],
  [60, 60, []],
  [null, 0, [{ kind: 'presence', weaker: 'none', left: null, right: 0 }]],
  [60, 0, [{ kind: 'lifetime', weaker: 'none', left: 60, right: 0 }]],
])('%j s and %j s', (left, right, differences) => {
  expect(compareExpires(left, right)).toEqual(differences);
});

const read = (expires: string | null) => parseExpires({ expires, date: expires, receivedAt });
testComparisonLaws({ read, compare: compareExpires }, [NOON, ONE, '0']);
