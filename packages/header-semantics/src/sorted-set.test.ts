import { expect, it } from 'vitest';
import { groupBy } from './group-by.ts';
import { sortedByKey, sortedSet } from './sorted-set.ts';

it('orders by code unit, each once', () => {
  expect(sortedSet(['b', 'ä', 'B', 'a', 'b'])).toEqual(['B', 'a', 'b', 'ä']);
  expect(sortedByKey(['b1', 'a1', '__proto__', 'a2'], (item) => item.slice(0, -1))).toEqual([
    '__proto__',
    'a2',
    'b1',
  ]);
});

it('groups in the order in which things came', () => {
  expect([...groupBy(['b1', 'a1', 'b2'], (item) => item[0]!)]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});
