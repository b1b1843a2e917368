import type { Cause } from '../cause.ts';
import { findingsOf, idsOf } from '../observation.ts';

/**
 * Another version of HTTP is offered on one side.
 *
 * @example
 * left   (no header)
 * right  alt-svc: h3=":443"
 */
export const http3OnOneSide: Cause = {
  id: 'http3-on-one-side',
  title: 'HTTP/3 offered on one side',
  matches(observation) {
    const offers = findingsOf(observation, 'alt-svc-differs');
    if (offers.length === 0) return undefined;
    return {
      confidence: 0.6,
      evidence: idsOf(offers),
      story:
        'Another version of HTTP, or another place to get the same from, is offered on one side only: a setting of the server or the balancer in front, or another version of it.',
      actions: [
        {
          action: 'Compare the versions of HTTP that both edges have switched on.',
          why: 'Browsers may use the other version from the second visit on, over a way that was not compared here.',
        },
      ],
    };
  },
};
