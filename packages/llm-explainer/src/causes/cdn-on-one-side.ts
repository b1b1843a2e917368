import type { Cause } from '../cause.ts';
import { onlySideWithCdn } from '../edge-marks.ts';
import { marksOfEdge } from '../marks-of-edge.ts';
import { idsOf, otherSide } from '../observation.ts';

/**
 * A CDN stands in front of the side that counts, and not in front of the other.
 *
 * @example
 * left   server: nginx
 * right  server: cloudflare, cf-ray: 8f1, cf-cache-status: HIT
 */
export const cdnOnOneSide: Cause = {
  id: 'cdn-on-one-side',
  title: 'a CDN in front of one side only',
  matches(observation) {
    const side = onlySideWithCdn(observation);
    const { names, production } = observation;
    if (side !== production) return undefined;
    return {
      confidence: 0.82,
      evidence: idsOf(marksOfEdge(observation, side)),
      story: `${names[side]} is reached over a CDN or a cache in front, and ${names[otherSide(side)]} shows none.`,
      remark:
        'What the CDN does with caching, compression, protocols, headers and errors was not part of what could be tested on the other side.',
      actions: [
        {
          action: `Put the same CDN, with the same rules, in front of ${names[otherSide(side)]}, or take these findings as expected.`,
          why: 'What only the CDN does cannot be tested on a side without it.',
        },
      ],
    };
  },
};
