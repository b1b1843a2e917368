import { expect, it } from 'vitest';
import { nestsDeeper } from './nests-deeper.ts';

it.each<[string, boolean]>([
  ['1', false],
  ['[[]]', false],
  ['[[[]]]', true],
  ['{"a":{"b":{}}}', true],
  ['[{},{},{},[]]', false],
  ['["[[["]', false],
  [String.raw`["\"[[[","\\"]`, false],
  [String.raw`["\\",[[]]]`, true],
])('%s, deeper than two levels: %s', (text, expected) => {
  expect(nestsDeeper(text, 2)).toBe(expected);
});
