import type { SignalEnvelope } from '@env-drift/contracts';

/**
 * The sample that stands for a side, as the diff takes it: the first that ended as most of them did.
 *
 * @example
 * usualSample([timeout, answered200, answered200]) // the second
 */
export function usualSample(samples: readonly SignalEnvelope[]): SignalEnvelope | undefined {
  const ends = samples.map(({ response, error }) => response?.status ?? error?.code);
  const count = (end: unknown) => ends.filter((each) => each === end).length;
  const most = Math.max(...ends.map(count));
  return samples.find((_, i) => count(ends[i]) === most);
}
