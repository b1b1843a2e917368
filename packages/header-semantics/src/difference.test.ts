import { expect, it } from 'vitest';
import { EVEN, byCodeUnit, differ, lesserSide } from './difference.ts';

it.each([
  [1, 2, 'left'],
  [true, false, 'right'],
  [1, 1, 'none'],
])('of the strengths %j and %j the lesser is %s', (left, right, side) => {
  expect(lesserSide(left, right)).toBe(side);
});

it.each([
  [null, null],
  ['a', 'a'],
  [['a'], ['a']],
])('%j and %j do not differ', (left, right) => expect(differ('x', left, right)).toEqual([]));

it.each([
  [null, 'a', 'left'],
  [['a'], false, 'right'],
  [null, false, 'none'],
  [0, 1, 'none'],
])('%j and %j differ, weaker %s', (left, right, weaker) => {
  expect(differ('x', left, right, { of: 'y' })).toEqual([
    { kind: 'x', weaker, left, right, of: 'y' },
  ]);
});

it('takes strengths where they are given', () => {
  expect(differ('x', 1, 2, {}, [5, 4])).toMatchObject([{ weaker: 'right' }]);
  expect(differ('x', null, 2, {}, EVEN)).toMatchObject([{ weaker: 'none' }]);
});

it('orders by code unit, whatever the locale', () => {
  expect(['ä', 'b', 'B', 'a', 'a'].sort(byCodeUnit)).toEqual(['B', 'a', 'a', 'b', 'ä']);
  expect(byCodeUnit('a', 'a')).toBe(0);
  expect(byCodeUnit('ä', 'b')).toBe(1);
});
