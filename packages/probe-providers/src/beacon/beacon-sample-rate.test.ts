import { expect, it } from 'vitest';
import { parseBeaconSampleRate } from './beacon-sample-rate.ts';

it.each([
  [undefined, 1],
  ['', 1],
  [' ', 1],
  ['1', 1],
  ['1.0', 1],
  [' 0.25 ', 0.25],
  ['.5', 0.5],
  ['0.000001', 0.000001],
  ['0.0000001', undefined],
  ['0', 0],
  ['0.0', 0],
  ['1.1', undefined],
  ['2', undefined],
  ['-0.1', undefined],
  ['10%', undefined],
  ['0,1', undefined],
  ['1e-1', undefined],
  ['0x1', undefined],
  ['.', undefined],
  ['all', undefined],
])('%j -> %j', (text, rate) => {
  expect(parseBeaconSampleRate(text)).toBe(rate);
});
