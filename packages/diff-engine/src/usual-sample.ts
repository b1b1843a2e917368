import type { SignalEnvelope } from '@env-drift/contracts';
import { basePolicy } from './base-policy.ts';
import { createHostMap } from './host-map.ts';
import { outcomesOf, usualPlace } from './outcome.ts';

/**
 * The sample that stands for its side in a diff: the first that ended as most of them did. Undefined
 * where there is none.
 *
 * @example
 * usualSample([timeout, answered200, answered200]) // the second
 */
export function usualSample(samples: readonly SignalEnvelope[]): SignalEnvelope | undefined {
  const [first] = samples;
  if (!first) return undefined;
  return samples[usualPlace(outcomesOf(samples, createHostMap('left', first, basePolicy)))];
}
