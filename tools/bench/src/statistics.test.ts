import { expect, it } from 'vitest';
import { median, quantile } from './statistics.ts';

it.each([
  [[1], 1],
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
])('median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

it('interpolates', () => {
  expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5);
});
