import type { Cause } from '../cause.ts';
import { findingsOf, idsOf } from '../observation.ts';

/**
 * The caches on the way keep the answer of one side only.
 *
 * @example
 * left   cache-status: edge; hit
 * right  cache-status: edge; fwd=bypass
 */
export const cdnCachePassedBy: Cause = {
  id: 'cdn-cache-passed-by',
  title: 'a cache on the way that one side passes by',
  matches(observation) {
    const status = findingsOf(observation, 'cache-status-differs');
    if (status.length === 0) return undefined;
    return {
      confidence: 0.7,
      evidence: idsOf(status),
      story:
        'The caches on the way keep the answer of one side and not that of the other: a rule there passes this path by, the answer carries what keeps a cache from storing it, or the cache is purged all the time.',
      actions: [
        {
          action:
            'Compare the cache rules of both edges for this path, and what the answers say about caching.',
          why: 'Where a cache is passed by, requests reach the origin that it could answer.',
        },
      ],
    };
  },
};
