import { expect, it } from 'vitest';
import { alignLists } from './align-lists.ts';

it.each<[string, string, string]>([
  ['', '', ''],
  ['abc', 'abc', 'aa bb cc'],
  ['abc', 'ac', 'aa b- cc'],
  ['ac', 'abc', 'aa -b cc'],
  ['ab', '', 'a- b-'],
  ['axc', 'ayc', 'aa xy cc'],
  ['ab', 'ba', 'a- bb -a'],
  ['abcd', 'bd', 'a- bb c- dd'],
])('%s beside %s: %s', (left, right, expected) => {
  const aligned = alignLists([...left], [...right], Object.is);
  expect(aligned.map(({ left = '-', right = '-' }) => left + right).join(' ')).toBe(expected);
});
