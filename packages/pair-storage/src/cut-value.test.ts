import type { Json } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { cutValue } from './cut-value.ts';

it.each<[Json, Json]>([
  ['abcd', 'abcd'],
  ['abcde', 'abcd…'],
  // No half of a character.
  ['abc😀', 'abc…'],
  [123_456, 123_456],
  [null, null],
  [[1], [1]],
  [
    ['abcdef', 1],
    ['abcd…', '…'],
  ],
  [
    { a: 'bcdef', g: 'h' },
    { a: 'bcde…', '…': '…' },
  ],
  [{ a: { b: { c: 'defgh' } } }, { a: { b: { c: 'defg…' } } }],
  [JSON.parse('{"__proto__":"abcdef"}') as Json, JSON.parse('{"__proto__":"abcd…"}') as Json],
])('%j is %j in four characters', (value, cut) => {
  expect(JSON.stringify(cutValue(value, 4))).toBe(JSON.stringify(cut));
});
