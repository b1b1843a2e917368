import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, weakerSideOf } from '../observation.ts';

/**
 * A single security header differs.
 *
 * @example
 * left   x-content-type-options: nosniff
 * right  (no header)
 */
export const securityHeaderKeptApart: Cause = {
  id: 'security-header-kept-apart',
  title: 'a security header configured for each side',
  matches(observation) {
    const fields = findingsOf(
      observation,
      'framing-differs',
      'nosniff-differs',
      'referrer-policy-differs',
      'permissions-policy-differs',
      'cross-origin-policy-differs',
    );
    if (fields.length === 0) return undefined;
    const side = weakerSideOf(fields);
    const who = side
      ? `${observation.names[side]} protects its pages less`
      : 'The sides protect their pages otherwise';
    return {
      confidence: 0.6,
      evidence: idsOf(fields),
      story: `${who}: a security header is set in the configuration of each environment, and was changed in one of them only.`,
      actions: [
        {
          action: 'Set the security headers in one place that both environments share.',
          why: 'What is tested against one policy behaves otherwise under another.',
        },
      ],
    };
  },
};
