import { expect, it } from 'vitest';
import { nameSides } from './name-sides.ts';

const long = 'the shop in the first of many data centres, number ';

const rows: [string | undefined, string | undefined, string, string][] = [
  ['Staging', 'Production', 'Staging', 'Production'],
  [undefined, undefined, 'Left', 'Right'],
  ['Before', undefined, 'Before', 'Right'],
  ['Shop', 'Shop', 'Left', 'Right'],
  ['Shop', ' shop ', 'Left', 'Right'],
  ['Right', 'Left', 'Left', 'Right'],
  ['Right', undefined, 'Left', 'Right'],
  [`${long}1`, `${long}2`, 'Left', 'Right'],
  [`${long}1`, 'Shop', 'the shop in the first of…', 'Shop'],
  ['a\u001b[2J', 'b', 'a\\u{1b}[2J', 'b'],
];
it.each(rows)('%j and %j are called %j and %j', (left, right, ...names) => {
  const { left: a, right: b } = nameSides({ left: { label: left }, right: { label: right } }, 75);
  expect([a, b]).toEqual(names);
});
