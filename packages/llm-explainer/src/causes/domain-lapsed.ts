import type { Cause } from '../cause.ts';
import { FOR_SALE_TITLE } from '../error-words.ts';
import { idsOf } from '../observation.ts';
import { marksOfStandIn, onlyStandIn, weighStandIn } from '../page-in-its-place.ts';

/**
 * A name leads to somebody who trades in names, or parks them.
 *
 * @example
 * left   title: Shop
 * right  title: shop.example is for sale, a small page that loads nothing
 */
export const domainLapsed: Cause = {
  id: 'domain-lapsed',
  title: 'a domain name that is for sale or parked',
  matches(observation) {
    const side = onlyStandIn(observation, (title) => FOR_SALE_TITLE.test(title));
    const findings = side ? marksOfStandIn(observation, side) : [];
    if (!side || findings.length === 0) return undefined;
    const name = observation.names[side];
    return {
      confidence: weighStandIn(observation, side, 0.92),
      evidence: idsOf(findings),
      story: `${name} shows a page that offers or parks its domain name: its registration has run out, was never renewed or was given up, or its DNS leads to a service that parks names.`,
      remark: 'What else differs most likely belongs to that page.',
      actions: [
        {
          action: `Ask the registry who holds the domain name of ${name} and until when, and renew it while that is possible.`,
          why: 'For some weeks a name that has run out can be had back; later anybody may take it.',
        },
        {
          action: `If the name is still held, compare its name servers and records with those that ${name} should have.`,
          why: 'A registrar parks a name that nobody has pointed to a server.',
        },
      ],
    };
  },
};
