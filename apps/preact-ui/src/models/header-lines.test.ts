import { expect, it } from 'vitest';
import { readHeaderLines, type HeaderLines } from './header-lines.ts';
import { toHeaderLines } from './to-header-lines.ts';
import { optionStrings } from '../strings/option-strings.ts';

const rows: [string, HeaderLines][] = [
  ['', { ok: true, headers: undefined }],
  [' \n', { ok: true, headers: undefined }],
  ['Accept: text/html', { ok: true, headers: { Accept: 'text/html' } }],
  ['A: 1\n\n b : x:y ', { ok: true, headers: { A: '1', b: 'x:y' } }],
  ['A: 1\nB', { ok: false, problem: optionStrings.headerLine('B') }],
  [': 1', { ok: false, problem: optionStrings.headerLine(': 1') }],
  ['A: 1\na: 2', { ok: false, problem: optionStrings.headerTwice('a') }],
];
it.each(rows)('%j', (text, read) => {
  expect(readHeaderLines(text)).toEqual(read);
});

it('is written as it is read', () => {
  expect(toHeaderLines({ A: '1', b: 'x:y' })).toBe('A: 1\nb: x:y');
});
