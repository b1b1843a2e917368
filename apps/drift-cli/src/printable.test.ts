import { expect, it } from 'vitest';
import { printable, printableLine } from './printable.ts';

it.each([
  ['a\u001b[2Jb', 'a\\u{1b}[2Jb'],
  ['a\n::error::b', 'a ::error::b'],
  ['a\u0085b\u009bc', 'a\\u{85}b\\u{9b}c'],
  ['a\u202eb\u2028c', 'a\\u{202e}b\\u{2028}c'],
  ['##[add-mask]e ## [x]', '#\\u{23}[add-mask]e ## [x]'],
  ['http://[::1]/ täglich', 'http://[::1]/ täglich'],
])('%j is shown as %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
  expect(printable(shown)).toBe(shown);
});

it.each([
  ['::error::a', '\\u{3a}:error::a'],
  [' \t::error::a', ' \\u{9}::error::a'],
  ['\n\u00a0::error::a', ' \u00a0\\u{3a}:error::a'],
  ['a ::error::b', 'a ::error::b'],
  [': a', ': a'],
])('%j as a line is %j', (text, line) => {
  expect(printableLine(text)).toBe(line);
});
