import type { Cause } from '../cause.ts';
import { findingsOf, idsOf } from '../observation.ts';

/**
 * Both sides cache, and not alike.
 *
 * @example
 * left   cache-control: public, max-age=60
 * right  cache-control: public, max-age=86400
 */
export const cacheRuleKeptApart: Cause = {
  id: 'cache-rule-kept-apart',
  title: 'a caching rule configured for each side',
  matches(observation) {
    const caching = findingsOf(
      observation,
      'cache-storability-differs',
      'cache-lifetime-differs',
      'cache-directives-differ',
    );
    if (caching.length === 0) return undefined;
    return {
      confidence: 0.6,
      evidence: idsOf(caching),
      story:
        'Caches may keep the answer under different rules: lifetime or directives come from the environment, for example from a CDN rule on one side and the application on the other.',
      actions: [
        {
          action: 'Decide how old the answer may become, and set it where both sides take it from.',
          why: 'A release may become visible on the two sides at different times.',
        },
      ],
    };
  },
};
