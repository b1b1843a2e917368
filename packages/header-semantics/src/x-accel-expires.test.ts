import { expect, it } from 'vitest';
import { parseXAccelExpires } from './x-accel-expires.ts';

const NOW = 1_790_000_000_000;

it.each([
  [null, 'absent'],
  ...['', '-1', 'soon', '60s', '6 0', '@', '@@1', '1.5', '60, 60'].map((value) => [
    value,
    'ignored',
  ]),
] as [string | null, string][])('%j is %s', (value, kind) =>
  expect(parseXAccelExpires(value, NOW)).toEqual({ kind }),
);

it.each([
  ['60', { 'max-age': '60' }],
  [' 060\t', { 'max-age': '60' }],
  ['0', { 'no-store': null }],
  ['@1790000060', { 'max-age': '60' }],
  ['00', { 'no-store': null }],
  ['@1790000000', { 'max-age': '0' }],
  ['@0', { 'max-age': '0' }],
])('%j gives %j', (value, expected) => {
  const parsed = parseXAccelExpires(value, NOW);
  expect(parsed.kind === 'directives' && Object.fromEntries(parsed.directives)).toEqual(expected);
});
