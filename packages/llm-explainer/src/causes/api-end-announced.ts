import type { Cause } from '../cause.ts';
import { findingsOf, idsOf } from '../observation.ts';

/**
 * The end of an API is announced by one side, or for another day.
 *
 * @example
 * left   (no header)
 * right  sunset: Wed, 31 Mar 2027 23:59:59 GMT
 */
export const apiEndAnnounced: Cause = {
  id: 'api-end-announced',
  title: 'the end of an API announced otherwise',
  matches(observation) {
    const lifecycle = findingsOf(observation, 'lifecycle-differs');
    if (lifecycle.length === 0) return undefined;
    return {
      confidence: 0.85,
      evidence: idsOf(lifecycle, findingsOf(observation, 'link-differs')),
      story:
        'The end of this part of the API is announced on one side only, or for another day: the announcement is a setting of the environment or of a release that the other side does not have.',
      actions: [
        {
          action: 'Announce the same end on both sides, and link to what comes instead.',
          why: 'Clients that are tested against the silent side learn of it when it is too late.',
        },
      ],
    };
  },
};
