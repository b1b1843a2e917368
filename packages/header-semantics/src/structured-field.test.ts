import { expect, it } from 'vitest';
import { parseDictionary, parseItem, parseList, tokenText } from './structured-field.ts';
import { hostileValues, longValues } from './testing/hostile-values.ts';

it.each([
  [null, null],
  ['', null],
  ['a;', null],
  ['a b', null],
  ['"a"', 'a'],
  ['1.5', 1.5],
  ['?1', true],
  ['@0', new Date(0)],
  ['@-1', new Date(-1000)],
  ['@1;a=2', new Date(1000)],
  ['@1.5', null],
  ['@1 2', null],
  ['@999999999999999', null],
])('the item %j is %j', (value, item) => {
  expect(parseItem(value)?.[0] ?? null).toEqual(item);
});

it('gives null for what does not parse', () => {
  expect([parseItem('"'), parseList('"'), parseDictionary('"')]).toEqual([null, null, null]);
});

it('tells a token from a string', () => {
  expect(tokenText(parseItem('a;b')?.[0])).toBe('a');
  expect(tokenText(parseItem('"a"')?.[0])).toBeNull();
});

it('keeps the parameters of a date', () => {
  expect(parseItem('@1;a=2')?.[1]).toEqual(new Map([['a', 2]]));
});

it.each([...hostileValues, ...longValues])('never throws', (value) => {
  for (const parse of [parseItem, parseList, parseDictionary]) {
    expect(parse(value)).toEqual(parse(value));
  }
});
