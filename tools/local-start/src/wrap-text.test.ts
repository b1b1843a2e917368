import { expect, it } from 'vitest';
import { wrapText } from './wrap-text.ts';

const rows: [string, number, string[]][] = [
  ['', 10, ['']],
  ['one two', 10, ['one two']],
  ['one two three', 8, ['one two', 'three']],
  ['  spaces   and\nlines ', 20, ['spaces and lines']],
  ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ['to http://a.example/long', 10, ['to', 'http://a.e', 'xample/lon', 'g']],
  ['exactly ten', 11, ['exactly ten']],
];
it.each(rows)('%j in %i columns', (text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});
