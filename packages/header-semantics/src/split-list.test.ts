import { expect, it } from 'vitest';
import { splitList, splitOutsideQuotes } from './split-list.ts';

it.each([
  ['', []],
  ['a', ['a']],
  [' a ,\tb ', ['a', 'b']],
  ['\r\na\r\n,\n b\r', ['a', 'b']],
  [' \t', []],
  [',a,,b,', ['a', 'b']],
  ['a, "b, c", d', ['a', '"b, c"', 'd']],
  ['"a\\", b", c', ['"a\\", b"', 'c']],
  ['a, "open, b', ['a', '"open, b']],
  ['a, "open\\', ['a', '"open\\']],
])('%j has the members %j', (value, members) => {
  expect(splitList(value)).toEqual(members);
});

it('splits parameters at semicolons', () => {
  expect(splitOutsideQuotes('text/html; a=";"; b', ';')).toEqual(['text/html', 'a=";"', 'b']);
});
