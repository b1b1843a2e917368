import type { Cause } from '../cause.ts';
import { findingsOf, idsOf } from '../observation.ts';

/**
 * Headers that one layer in front adds, changes or removes.
 *
 * @example
 * left   x-gateway: a
 * right  (no header)
 */
export const anotherEdge: Cause = {
  id: 'another-edge',
  title: 'another layer in front of one side',
  matches(observation) {
    const headers = findingsOf(observation, 'unclassified-header-differs');
    if (headers.length === 0) return undefined;
    return {
      confidence: headers.length > 2 ? 0.45 : 0.35,
      evidence: idsOf(headers),
      story:
        'Headers without a rule of their own differ: most likely another proxy, CDN or middleware, or another version of it, stands in front of one side.',
      actions: [
        {
          action: 'Compare which proxies and middlewares the request passes on each side.',
          why: 'A layer that one side lacks changes more than the headers seen here.',
        },
      ],
    };
  },
};
