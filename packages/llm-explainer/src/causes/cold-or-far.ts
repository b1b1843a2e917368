import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, weakerSideOf } from '../observation.ts';

/**
 * One side needed much longer for the same answer.
 *
 * @example
 * left   40 ms
 * right  900 ms
 */
export const coldOrFar: Cause = {
  id: 'cold-or-far',
  title: 'a cold start, a cold cache or a longer way',
  matches(observation) {
    const timing = findingsOf(observation, 'timing-differs');
    if (timing.length === 0) return undefined;
    const redirects = findingsOf(observation, 'redirect-chain-differs');
    const slower = weakerSideOf(timing);
    const name = slower ? observation.names[slower] : 'One side';
    return {
      confidence: 0.5,
      evidence: idsOf(timing),
      story: `${name} is slower: a cold start or an empty cache, a region farther from the probe, less capacity, or more work behind the answer.${
        redirects.length > 0 ? ' The further redirects take a part of the time.' : ''
      }`,
      actions: [
        {
          action: 'Run the comparison again a few times and see whether the gap stays.',
          why: 'A cold start is most often gone at the second request; distance and load are not.',
        },
      ],
    };
  },
};
