import { expect, it } from 'vitest';
import { parseVary } from './vary.ts';

it.each([
  [null, []],
  ['Accept-Encoding', ['accept-encoding']],
  ['B, A', ['a', 'b']],
  ['a, A, a', ['a']],
  ['Host', []],
  ['*, Origin', ['*']],
])('%j depends on %j', (value, names) => {
  expect(parseVary(value)).toEqual(names);
});
