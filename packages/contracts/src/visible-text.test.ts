import { expect, it } from 'vitest';
import { visibleText } from './visible-text.ts';

it.each([
  ['plain', 'max-age=60; "a\\b"', 'max-age=60; "a\\b"'],
  ['letters of any script', 'Größe שלום 商店 ❤️', 'Größe שלום 商店 ❤️'],
  [
    'what turns a line around',
    'a\u202Egpj\u202C\u2066b\u2069\u200F',
    'a\\u202egpj\\u202c\\u2066b\\u2069\\u200f',
  ],
  ['what is not seen', 'sh\u200Bo\u00ADp\uFEFF\u3164', 'sh\\u200bo\\u00adp\\ufeff\\u3164'],
  ['what breaks a line', 'a\r\nb\u2028c\u0085d', 'a\\u000d\\u000ab\\u2028c\\u0085d'],
  ['what a terminal obeys', '\u001B[2J\u009B2J\0', '\\u001b[2J\\u009b2J\\u0000'],
  ['half a pair', 'a\uD83Db', 'a\\ud83db'],
  ['beyond four digits', '\u{E0041}', '\\u{e0041}'],
])('%s', (_, text, visible) => {
  expect(visibleText(text)).toBe(visible);
  expect(visibleText(visible)).toBe(visible);
});
