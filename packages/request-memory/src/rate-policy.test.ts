import { expect, it } from 'vitest';
import { parseRatePolicies, type RatePolicy } from './rate-policy.ts';

const burst: RatePolicy = { name: 'burst', quota: 30, windowSeconds: 60 };
const sustained: RatePolicy = { name: 'sustained', quota: 300, windowSeconds: 3600 };

it.each<[string, RatePolicy[] | null]>([
  ['30/60', [burst]],
  ['30/60,300/3600', [burst, sustained]],
  [' 300 / 3600 , 30/60 ', [burst, sustained]],
  ['off', []],
  ['', null],
  ['30', null],
  ['0/60', null],
  ['30/0', null],
  ['30/60,', null],
  ['30/60,300/3600,1/1', null],
  ['30/90000', null],
  ['2000000/60', null],
  ['-1/60', null],
  ['1.5/60', null],
  ['lots', null],
])('%j', (text, policies) => {
  expect(parseRatePolicies(text)).toEqual(policies);
});
