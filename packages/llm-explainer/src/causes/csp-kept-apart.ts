import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, weakerSideOf } from '../observation.ts';

/**
 * The content policy of one side was loosened, or never tightened.
 *
 * @example
 * left   content-security-policy: script-src 'self'
 * right  content-security-policy: script-src 'self' 'unsafe-inline'
 */
export const cspKeptApart: Cause = {
  id: 'csp-kept-apart',
  title: 'a content policy configured for each side',
  matches(observation) {
    const csp = findingsOf(observation, 'csp-differs');
    if (csp.length === 0) return undefined;
    const side = weakerSideOf(csp);
    const who = side
      ? `The page of ${observation.names[side]} may load and run more`
      : 'The pages may load and run different things';
    return {
      confidence: 0.65,
      evidence: idsOf(csp, findingsOf(observation, 'framing-differs', 'reporting-differs')),
      story: `${who}: most likely the content policy is kept for each environment, and was loosened for a script or a widget on one side only, or tightened on the other.`,
      actions: [
        {
          action:
            'Compare the two policies source by source, and give both sides the narrower one that works.',
          why: 'What one policy lets in may fail under the other, and nobody misses what no page needs.',
        },
      ],
    };
  },
};
