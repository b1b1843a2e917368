import { expect, it } from 'vitest';
import { splitValues } from './split-values.ts';

it.each([
  ['', ['']],
  ['a', ['a']],
  ['a,', ['a', '']],
  [' \t, a', ['', 'a']],
  [' a ,\tb\f', ['a', 'b\f']],
  ['"a, \\", b", c', ['"a, \\", b"', 'c']],
  ['a, "open, b', ['a', '"open, b']],
  ['"open\\', ['"open\\']],
])('%j has the values %j', (value, values) => {
  expect(splitValues(value)).toEqual(values);
});
