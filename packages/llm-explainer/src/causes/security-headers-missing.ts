import type { Cause } from '../cause.ts';
import { findingsOf, idsOf } from '../observation.ts';
import { findSecurityFields, sideWithoutSecurity } from '../security-fields.ts';

/**
 * What sets the security fields is missing on one side.
 *
 * @example
 * left   strict-transport-security, content-security-policy, x-content-type-options
 * right  none of them
 */
export const securityHeadersMissing: Cause = {
  id: 'security-headers-missing',
  title: 'security headers missing on one side',
  matches(observation) {
    const side = sideWithoutSecurity(observation);
    if (!side) return undefined;
    const name = observation.names[side];
    return {
      confidence: 0.85,
      evidence: idsOf(
        findSecurityFields(observation),
        findingsOf(observation, 'reporting-differs'),
      ),
      story: `${name} sends several security headers fewer than the other side: what sets them together, a middleware, an ingress or a rule of the CDN, is missing there, or the answer does not pass it.`,
      actions: [
        {
          action: `Find the layer that sets these headers on the other side, and put it in front of ${name}.`,
          why: 'They most often come from one place, and are best mended there.',
        },
      ],
    };
  },
};
