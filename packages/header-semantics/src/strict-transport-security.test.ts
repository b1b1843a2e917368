import { expect, it } from 'vitest';
import {
  compareStrictTransportSecurity,
  parseStrictTransportSecurity as parse,
} from './strict-transport-security.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

const valid = (maxAge: number, includeSubDomains = false, preload = false) => ({
  state: 'valid',
  maxAge,
  includeSubDomains,
  preload,
});
const IGNORED = { state: 'ignored' };

it.each([
  [null, { state: 'absent' }],
  ['max-age=60', valid(60)],
  ['MAX-age = "60" ; IncludeSubDomains;; preload', valid(60, true, true)],
  ['max-age=60; new="a;b"', valid(60)],
  ['max-age=60, max-age=0', valid(60)],
  ['max-age=0', valid(0)],
  ['max-age=99999999999999999999', valid(Number.MAX_SAFE_INTEGER)],
  ['', IGNORED],
  ['includeSubDomains', IGNORED],
  ['max-age', IGNORED],
  ['max-age=-1', IGNORED],
  ['max-age=1.5', IGNORED],
  ['max-age=60; max-age=60', IGNORED],
  ['max-age=60; includeSubDomains=1', IGNORED],
  ['max-age=60; a b', IGNORED],
])('%j', (value, policy) => {
  expect(parse(value)).toEqual(policy);
});

it('means nothing over http', () => {
  expect(parse('max-age=60', false)).toEqual(IGNORED);
});

it.each([
  [null, 'max-age=0', []],
  ['nonsense', 'max-age=0', []],
  ['max-age=60; preload', 'preload; max-age="60"; x', []],
  ['max-age=60', null, ['not-enforced right']],
  ['max-age=0', 'max-age=60', ['not-enforced left']],
  ['max-age=60', 'max-age=30; includeSubDomains', ['include-sub-domains left', 'max-age right']],
  ['max-age=60; preload', 'max-age=60', ['preload right']],
])('%j and %j', (left, right, differences) => {
  expect(
    compareStrictTransportSecurity(parse(left), parse(right)).map(
      ({ kind, weaker }) => `${kind} ${weaker}`,
    ),
  ).toEqual(differences);
});

testComparisonLaws({ read: parse, compare: compareStrictTransportSecurity }, [
  'max-age=60',
  'max-age=31536000; includeSubDomains; preload',
]);
