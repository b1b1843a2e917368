import type { Cause } from '../cause.ts';
import { findingsOf, idsOf } from '../observation.ts';

/**
 * An answer too large to be read whole: what lies beyond the limit was not compared.
 *
 * @example
 * left   12 kB
 * right  more than 1 MiB
 */
export const bodyOutgrewLimit: Cause = {
  id: 'body-outgrew-limit',
  title: 'an answer too large to compare',
  matches(observation) {
    const truncated = findingsOf(observation, 'body-truncated');
    if (truncated.length === 0) return undefined;
    return {
      confidence: 0.6,
      // What is longer takes longer.
      evidence: idsOf(truncated, findingsOf(observation, 'timing-differs', 'length-differs')),
      story:
        'A body went on beyond what the probe reads, so its end was not compared: paging or a filter is missing, a test data set is far smaller than the real one, or the URL serves a download.',
      actions: [
        {
          action: 'Compare a smaller page of the same resource, for example the first ten entries.',
          why: 'Only what was read on both sides can be compared.',
        },
      ],
    };
  },
};
