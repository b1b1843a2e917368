import type { Cause } from '../cause.ts';
import { onlySideWithCdn } from '../edge-marks.ts';
import { marksOfEdge } from '../marks-of-edge.ts';
import { idsOf, otherSide } from '../observation.ts';

/**
 * The side that counts is reached past the CDN that the other one has.
 *
 * @example
 * left   via: 1.1 8a1b.cloudfront.net (CloudFront), x-cache: Hit from cloudfront
 * right  server: nginx
 */
export const originBypassesCdn: Cause = {
  id: 'origin-bypasses-cdn',
  title: 'an origin that is reached past its CDN',
  matches(observation) {
    const side = onlySideWithCdn(observation);
    const { names, production } = observation;
    if (side === undefined || side === production) return undefined;
    const direct = names[otherSide(side)];
    return {
      confidence: 0.82,
      evidence: idsOf(marksOfEdge(observation, side)),
      story: `${names[side]} is reached over a CDN or a cache in front, and ${direct} shows none: the record in its DNS leads past the CDN to the origin, a rule passes it by, or the CDN was never put in front.`,
      actions: [
        {
          action: `Compare the DNS records of both names, and let that of ${direct} lead to the CDN.`,
          why: 'Past the CDN there is neither its cache nor its protection, and the address of the origin is no secret.',
        },
        {
          action: 'Let the origin refuse whoever does not come over the CDN.',
          why: 'Then a wrong record is noticed at once.',
        },
      ],
    };
  },
};
