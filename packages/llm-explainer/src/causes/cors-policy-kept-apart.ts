import type { Cause } from '../cause.ts';
import { findingsOf, idsOf } from '../observation.ts';

/**
 * Methods, headers, credentials, the preflight or its age are configured for each side.
 *
 * @example
 * left   access-control-allow-methods: GET, POST
 * right  access-control-allow-methods: GET
 */
export const corsPolicyKeptApart: Cause = {
  id: 'cors-policy-kept-apart',
  title: 'a CORS policy configured for each side',
  matches(observation) {
    const policy = findingsOf(
      observation,
      'cors-policy-differs',
      'cors-origin-differs',
      'preflight-differs',
    );
    if (policy.length === 0) return undefined;
    return {
      confidence: 0.6,
      evidence: idsOf(policy),
      story:
        'The two sides allow other sites different things: their CORS policies are configured apart, in the application on one side and perhaps in a gateway on the other, and one was changed without the other.',
      actions: [
        {
          action: 'Keep the CORS policy in one place, and give both environments the same one.',
          why: 'A front end tested against the wider policy fails in the browser against the narrower.',
        },
      ],
    };
  },
};
