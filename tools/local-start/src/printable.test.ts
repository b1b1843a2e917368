import { expect, it } from 'vitest';
import { printable } from './printable.ts';

const rows: [string, string, string][] = [
  ['plain text', 'Größe → ok', 'Größe → ok'],
  ['an escape sequence', 'a\u001b[2Jb', 'a\\u{1b}[2Jb'],
  ['a carriage return', 'a\rb', 'a\\u{d}b'],
  ['a line break', 'a\nb', 'a b'],
  ['a bidirectional override', 'a\u202eb', 'a\\u{202e}b'],
];
it.each(rows)('%s', (_title, text, shown) => expect(printable(text)).toBe(shown));
