import type { Cause } from '../cause.ts';
import { SUSPENDED_TITLE } from '../error-words.ts';
import { idsOf } from '../observation.ts';
import { marksOfStandIn, onlyStandIn, weighStandIn } from '../page-in-its-place.ts';

/**
 * A hosting shows its own page in place of a site whose account it has closed.
 *
 * @example
 * left   title: Shop
 * right  title: Account Suspended, a small page that loads nothing
 */
export const hostingSuspended: Cause = {
  id: 'hosting-suspended',
  title: 'an account that its hosting has suspended',
  matches(observation) {
    const side = onlyStandIn(observation, (title) => SUSPENDED_TITLE.test(title));
    const findings = side ? marksOfStandIn(observation, side) : [];
    if (!side || findings.length === 0) return undefined;
    const name = observation.names[side];
    return {
      confidence: weighStandIn(observation, side, 0.92),
      evidence: idsOf(findings),
      story: `The hosting of ${name} shows a page of its own, which says that the account or the site is suspended: a bill that was not paid, a limit that was used up, or a complaint.`,
      remark: 'What else differs most likely belongs to that page.',
      actions: [
        {
          action: `Ask the hosting of ${name} why it is suspended, and look for its letters about bills and limits.`,
          why: 'The hosting alone can lift it, whatever is deployed.',
        },
        {
          action: `If the site has moved, compare what the DNS says of ${name} with the address it should have.`,
          why: 'A record that was forgotten leads to the account that was given up.',
        },
      ],
    };
  },
};
