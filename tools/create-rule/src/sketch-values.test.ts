import { expect, it } from 'vitest';
import { hasValues, sketchValues } from './sketch-values.ts';

const source = (...entries: string[]) =>
  ['const values: Record<string, Values> = {', ...entries, '};', '  z: 1'].join('\n');
const long = ["  'm-n': fc.constantFrom(", "    'x',", '  ),', '  vary: fc.string(),'];
const added = (name: string) => `  '${name}': fc.constantFrom('a', 'b'),`;

it.each([
  ['a-b', source(added('a-b'), ...long)],
  ['x-y', source(...long, added('x-y'))],
])('%s', (header, after) => {
  expect(sketchValues(source(...long), header)).toBe(after);
});

it('refuses a source without a list of values', () => {
  expect(() => sketchValues('', 'a')).toThrow('no list');
});

it.each([
  ['m-n', true],
  ['vary', true],
  ['n', false],
  ['m', false],
])('%s has values: %s', (header, expected) => {
  expect(hasValues(source(...long), header)).toBe(expected);
});
