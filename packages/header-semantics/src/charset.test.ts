import { expect, it } from 'vitest';
import { canonicalCharset } from './charset.ts';

it.each([
  [null, null],
  ['UTF-8', 'utf-8'],
  [' utf8 ', 'utf-8'],
  ['unicode-1-1-utf-8', 'utf-8'],
  ['ascii', 'windows-1252'],
  ['us-ascii', 'windows-1252'],
  ['iso8859-1', 'windows-1252'],
  ['l1', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['x-cp1252', 'windows-1252'],
  ['Latin1', 'windows-1252'],
  ['ISO-8859-1', 'windows-1252'],
  ['shift_jis', 'shift_jis'],
  ['constructor', 'constructor'],
])('%j is %j', (label, name) => {
  expect(canonicalCharset(label)).toBe(name);
});
