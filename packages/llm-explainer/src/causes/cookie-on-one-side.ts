import type { Cause } from '../cause.ts';
import { bothSides, findingsOf, idsOf, valueOf } from '../observation.ts';

/**
 * One side alone sets a cookie.
 *
 * @example
 * left   (no cookie)
 * right  set-cookie: lb=a7
 */
export const cookieOnOneSide: Cause = {
  id: 'cookie-on-one-side',
  title: 'a cookie that one side alone sets',
  matches(observation) {
    const cookies = findingsOf(observation, 'cookie-differs').filter((finding) =>
      bothSides.some((side) => valueOf(finding, side) === null),
    );
    if (cookies.length === 0) return undefined;
    return {
      confidence: 0.5,
      evidence: idsOf(cookies),
      story:
        'A cookie is set on one side only: a balancer that keeps visitors with one server, a session that begins earlier, or consent, measuring or an experiment that runs there alone.',
      actions: [
        {
          action: 'Find out what sets the cookie: application, balancer or a rule of the CDN.',
          why: 'Caches keep an answer less readily once it sets a cookie, and visitors are told apart by it.',
        },
      ],
    };
  },
};
