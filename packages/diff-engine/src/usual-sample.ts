import type { SignalEnvelope } from '@env-drift/contracts';
import { settle } from './captures.ts';

/**
 * The sample that stands for its side in a diff: the first that ended as most of them did. Undefined
 * where there is none.
 *
 * @example
 * usualSample([timeout, answered200, answered200]) // the second
 */
export function usualSample(samples: readonly SignalEnvelope[]): SignalEnvelope | undefined {
  const [first, ...more] = samples;
  if (!first) return undefined;
  const { others } = settle([first, ...more]);
  return samples.find((sample) => !others.includes(sample));
}
