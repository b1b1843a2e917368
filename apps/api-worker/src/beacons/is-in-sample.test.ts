import { expect, it } from 'vitest';
import { isInSample } from './is-in-sample.ts';

// A fair coin is outside these bounds once in more than a billion runs.
it.each([
  [0, 0, 0],
  [0.5, 850, 1150],
  [1, 2000, 2000],
])('at a rate of %d, from %d to %d of 2000', (rate, fewest, most) => {
  const kept = Array.from({ length: 2000 }, () => isInSample(rate)).filter(Boolean).length;
  expect(kept).toBeGreaterThanOrEqual(fewest);
  expect(kept).toBeLessThanOrEqual(most);
});
