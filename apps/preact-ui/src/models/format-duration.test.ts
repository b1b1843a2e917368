import { expect, it } from 'vitest';
import { formatDuration } from './format-duration.ts';

it.each([
  [0, '0 ms'],
  [84.4, '84 ms'],
  [999.6, '1.00 s'],
  [1236, '1.24 s'],
  [12_345, '12.3 s'],
])('%d -> %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});
