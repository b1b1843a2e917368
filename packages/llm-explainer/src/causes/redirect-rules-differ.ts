import type { Cause } from '../cause.ts';
import { findingsOf, idsOf } from '../observation.ts';

/**
 * The sides follow different redirect rules, for a reason the answers do not show.
 *
 * @example
 * left   302 -> /checkout/start
 * right  301 -> /checkout/start
 */
export const redirectRulesDiffer: Cause = {
  id: 'redirect-rules-differ',
  title: 'another set of redirect rules',
  matches(observation) {
    const elsewhere = findingsOf(observation, 'final-url-differs');
    const hops = findingsOf(observation, 'redirect-chain-differs');
    const kind = findingsOf(observation, 'redirect-kind-differs');
    const evidence = idsOf(elsewhere, hops, kind);
    if (evidence.length === 0) return undefined;
    const seen =
      elsewhere.length > 0
        ? 'The same request ends at different places'
        : hops.length > 0
          ? 'Both sides end at the same place over different hops'
          : 'Both sides redirect alike, but one for ever and the other for now, or with another method';
    return {
      confidence: elsewhere.length > 0 ? 0.6 : 0.55,
      evidence,
      story: `${seen}: the redirect rules of the application, gateway or CDN were changed on one side only, or one side is in maintenance or campaign mode.`,
      actions: [
        {
          action: 'Compare the redirect rules of both environments hop by hop.',
          why:
            kind.length > 0
              ? 'Browsers remember a permanent redirect for long; a wrong one is hard to take back.'
              : 'Users of the two sides arrive at different places or wait for further round trips.',
        },
      ],
    };
  },
};
