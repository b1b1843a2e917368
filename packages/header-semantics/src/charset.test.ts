import { expect, it } from 'vitest';
import { canonicalCharset } from './charset.ts';

it.each([
  [null, null],
  ['UTF-8', 'utf-8'],
  [' utf8 ', 'utf-8'],
  ['Latin1', 'windows-1252'],
  ['ISO-8859-1', 'windows-1252'],
  ['shift_jis', 'shift_jis'],
  ['constructor', 'constructor'],
])('%j is %j', (label, name) => {
  expect(canonicalCharset(label)).toBe(name);
});
