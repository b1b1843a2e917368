import type { ProbeErrorCode } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { envelope, STAGING } from './testing/envelopes.ts';
import { usualSample } from './usual-sample.ts';

const sample = (end: number | ProbeErrorCode) =>
  envelope(STAGING, typeof end === 'number' ? { status: end } : { error: end });

it.each<[ends: (number | ProbeErrorCode)[], place: number]>([
  [[], -1],
  [[200], 0],
  [['timeout'], 0],
  [[200, 200, 200], 0],
  [['timeout', 200, 200], 1],
  [[503, 200, 'timeout', 200], 1],
  [[503, 200], 1],
  [[404, 200], 1],
  [['timeout', 503], 1],
  [['timeout', 'dns_error'], 1],
  [[200, 503, 503, 200], 0],
  [['timeout', 'dns_error', 'dns_error'], 1],
])('of %j it is at place %d', (ends, place) => {
  const samples = ends.map(sample);
  expect(usualSample(samples)).toBe(samples[place]);
});
