import { expect, it } from 'vitest';
import { diffEnvelopes } from '../diff-envelopes.ts';
import { envelope, PRODUCTION, STAGING } from '../testing/envelopes.ts';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const cache = (value: string) => ({ headers: { 'cache-control': value } });

/** Sent at noon, with what else is said. */
const expires = (value: string, more: Record<string, string> = {}) => ({
  headers: { date: 'Fri, 01 Jan 2027 12:00:00 GMT', expires: value, ...more },
});
const NOON = 'Fri, 01 Jan 2027 12:00:00 GMT';
const ONE = 'Fri, 01 Jan 2027 13:00:00 GMT';

testRule('cache-lifetime-differs', {
  agrees: [
    [
      'shared caches keep nothing that is private',
      cache('private, s-maxage=10'),
      cache('private, s-maxage=1000'),
    ],
    ['within the tolerance', cache('max-age=60'), cache('max-age=63')],
    ['quoted', cache('max-age="60"'), cache('max-age=60')],
    ['the first of two counts', cache('max-age=60, max-age=5'), cache('max-age=60')],
    ['other storability, which its own rule tells', cache('no-store'), cache('max-age=60')],
    ['nothing kept, whatever the time', cache('no-store, max-age=6'), cache('no-store')],
    ['no time in two spellings', cache('no-cache'), cache('max-age=0')],
    ['an hour in two fields', expires(ONE), cache('max-age=3600')],
    ['an hour in two formats', expires(ONE), expires('Friday, 01-Jan-27 13:00:00 GMT')],
    [
      'max-age outweighs Expires',
      expires(NOON, { 'cache-control': 'max-age=60' }),
      cache('max-age=60'),
    ],
    [
      'no-cache outweighs Expires',
      expires(ONE, { 'cache-control': 'no-cache' }),
      cache('no-cache'),
    ],
    ['what is no date is in the past', expires('0'), expires('never')],
    ['stale in two fields', expires('-1'), cache('max-age=0')],
    [
      'counted from each side’s own Date',
      expires(ONE),
      expires('Fri, 01 Jan 2027 15:00:00 GMT', { date: 'Fri, 01 Jan 2027 14:00:00 GMT' }),
    ],
    ['within the tolerance by Expires', expires(ONE), expires('Fri, 01 Jan 2027 13:00:05 GMT')],
  ],
  drifts: [
    [
      'for browsers, where it is private',
      cache('private, max-age=60'),
      cache('private, max-age=86400'),
      'warn',
      'none',
    ],
    ['ten times', cache('max-age=60'), cache('max-age=600'), 'warn', 'none'],
    ['twice', cache('max-age=60'), cache('max-age=120'), 'info', 'none'],
    ['a second beyond the tolerance', cache('max-age=60'), cache('max-age=66'), 'info', 'none'],
    ['almost ten times', cache('max-age=60'), cache('max-age=599'), 'info', 'none'],
    ['an hour by Expires', expires(ONE), cache('max-age=7200'), 'info', 'none'],
    ['stale by Expires', expires(ONE), expires('0'), 'warn', 'none'],
    ['named by Expires only', expires(ONE), {}, 'warn', 'none'],
    [
      'Expires counts for browsers where s-maxage names no time for them',
      expires(ONE, { 'cache-control': 's-maxage=60' }),
      cache('s-maxage=60'),
      'warn',
      'none',
    ],
    ['none against some', cache('max-age=0'), cache('max-age=60'), 'warn', 'none'],
    ['named on one side only', {}, cache('max-age=60'), 'warn', 'none'],
    [
      'for shared caches only',
      cache('max-age=60, s-maxage=600'),
      cache('max-age=60'),
      'warn',
      'none',
    ],
    [
      'more for browsers than for shared caches',
      cache('max-age=0, s-maxage=600'),
      cache('max-age=31536000, s-maxage=3000'),
      'warn',
      'none',
    ],
    ['for browsers only', cache('max-age=6, s-maxage=600'), cache('max-age=600'), 'warn', 'none'],
  ],
});

it.each([
  [
    cache('max-age=60'),
    cache('max-age=0'),
    ['cache-control', 'shared_lifetime_s'],
    '60 s on the left, and for no time on',
  ],
  [
    cache('private, max-age=6'),
    cache('private'),
    ['browser_lifetime_s', 'cache-control'],
    'A browser cache may use the answer for 6 s on the left, and for as long as it guesses on',
  ],
  [
    cache('max-age=0, s-maxage=600'),
    cache('max-age=9, s-maxage=3000'),
    ['browser_lifetime_s', 'cache-control'],
    'A browser cache may use the answer for no time on the left, and for 9 s on',
  ],
  [
    cache('max-age=60, s-maxage=600'),
    cache('max-age=90, s-maxage=3000'),
    ['cache-control', 'shared_lifetime_s'],
    'A shared cache may use the answer for 600 s on the left',
  ],
  [
    expires(ONE),
    expires(NOON),
    ['expires', 'shared_lifetime_s'],
    'A shared cache may use the answer for 3600 s on',
  ],
  [
    expires(ONE),
    cache('max-age=6'),
    ['cache-control', 'expires', 'shared_lifetime_s'],
    '3600 s on the left, and for 6 s on',
  ],
])('%j and %j in words', (left, right, keys, words) => {
  const [finding] = judged('cache-lifetime-differs', left, right).findings;
  expect(finding?.evidence).toEqual([{ section: 'cache', keys }]);
  expect(finding?.message).toContain(words);
});

it('is proven by the facts, also where Expires names the time', () => {
  const { cache: facts } = diffEnvelopes(
    envelope(STAGING, expires(ONE)),
    envelope(PRODUCTION, cache('max-age=6')),
  );
  expect(facts).toMatchObject({
    shared_lifetime_s: { left: 3600, right: 6 },
    browser_lifetime_s: { left: 3600, right: 6 },
  });
});

it('is another difference where other times are said', () => {
  const fingerprints = ['60', '600', '6000'].map(
    (time) =>
      judged('cache-lifetime-differs', cache(`max-age=${time}`), {}).findings[0]?.fingerprint,
  );
  expect(new Set(fingerprints).size).toBe(3);
});

it('is the same difference while a fixed date comes nearer', () => {
  const fingerprintAt = (date: string) =>
    judged('cache-lifetime-differs', expires(ONE, { date }), {}).findings[0]?.fingerprint;
  expect(fingerprintAt('Fri, 01 Jan 2027 11:00:00 GMT')).toBe(fingerprintAt(NOON));
});

it.each([
  ['0', 'Fri, 01 Jan 2037 12:00:00 GMT'],
  ['Fri, 01 Jan 2027 12:01:00 GMT', 'Fri, 01 Jan 2027 14:00:00 GMT'],
  [ONE, '0'],
  [ONE, 'Sat, 02 Jan 2027 12:00:00 GMT'],
])('by Expires, an hour and two are another difference than %s and %s', (left, right) => {
  const of = (a: string, b: string) =>
    judged('cache-lifetime-differs', expires(a), expires(b)).findings[0]!.fingerprint;
  expect(of(left, right)).not.toBe(of(ONE, 'Fri, 01 Jan 2027 14:00:00 GMT'));
});

it('is the same difference where Expires is a second later', () => {
  const of = (date: string) =>
    judged('cache-lifetime-differs', expires(date), {}).findings[0]!.fingerprint;
  expect(of('Fri, 01 Jan 2027 13:00:01 GMT')).toBe(of(ONE));
});
