import { expect, it } from 'vitest';
import { insertInOrder } from './insert-in-order.ts';

const nameOf = (line: string) => /^ {2}(\w+),/.exec(line)?.[1] ?? null;
const list = (...names: string[]) => ['[', ...names.map((name) => `  ${name},`), ']'].join('\n');

it.each([
  ['a', list('b', 'd'), list('a', 'b', 'd')],
  ['c', list('b', 'd'), list('b', 'c', 'd')],
  ['e', list('b', 'd'), list('b', 'd', 'e')],
])('%s', (name, before, after) => {
  expect(insertInOrder(before, `  ${name},`, nameOf)).toBe(after);
});

it('refuses a text without a list', () => {
  expect(() => insertInOrder('[]', '  a,', nameOf)).toThrow('no list');
});
