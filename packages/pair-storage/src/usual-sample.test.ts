import type { SignalEnvelope } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { usualSample } from './usual-sample.ts';

const sample = (end: number | string) =>
  ({
    ...(typeof end === 'number' ? { response: { status: end } } : { error: { code: end } }),
  }) as SignalEnvelope;

it.each([
  [[], -1],
  [[200], 0],
  [['timeout'], 0],
  [[200, 200, 200], 0],
  [['timeout', 200, 200], 1],
  [[503, 200, 'timeout', 200], 1],
  [[503, 200], 0],
  [[200, 503, 503, 200], 0],
  [['timeout', 'dns_error', 'dns_error'], 1],
])('of %j it is at place %d', (ends, place) => {
  const samples = ends.map(sample);
  expect(usualSample(samples)).toBe(samples[place]);
});
