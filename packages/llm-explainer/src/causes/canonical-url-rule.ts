import type { Cause } from '../cause.ts';
import { findingsOf, idsOf } from '../observation.ts';

/**
 * The same page under two spellings.
 *
 * @example
 * left   https://shop.example/products
 * right  https://shop.example/products/
 */
export const canonicalUrlRule: Cause = {
  id: 'canonical-url-rule',
  title: 'another rule for slashes, letter case or www',
  matches(observation) {
    const spelling = findingsOf(observation, 'canonical-host-differs');
    if (spelling.length === 0) return undefined;
    const redirects = findingsOf(observation, 'redirect-chain-differs', 'redirect-kind-differs');
    return {
      confidence: 0.85,
      evidence: idsOf(spelling, redirects),
      story:
        'Both sides end at the same page under two spellings: a rule of one router, gateway or CDN adds or removes a slash at the end, www or upper case, and the other side has no such rule.',
      actions: [
        {
          action: 'Choose one spelling, and put the same rule in front of both sides.',
          why: 'Each redirect costs a round trip, and clients that do not follow one lose the answer.',
        },
      ],
    };
  },
};
