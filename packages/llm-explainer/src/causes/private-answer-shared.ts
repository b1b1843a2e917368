import type { Cause } from '../cause.ts';
import { forbidsAltogether } from '../forbids-altogether.ts';
import { findingsOf, idsOf, onlySideShowing, otherSide } from '../observation.ts';

const SHARED = /\b(?:public|s-maxage|shared)\b/i;
const PERSONAL = /\bprivate\b/i;

/**
 * What one side keeps for a single user, shared caches may keep on the other.
 *
 * @example
 * left   cache-control: private, no-store
 * right  cache-control: public, max-age=600
 */
export const privateAnswerShared: Cause = {
  id: 'private-answer-shared',
  title: 'a personal answer that shared caches may keep',
  matches(observation) {
    const storability = findingsOf(observation, 'cache-storability-differs');
    const personal = onlySideShowing(observation, storability, PERSONAL);
    if (!personal || forbidsAltogether(observation, storability, personal)) return undefined;
    const shared = otherSide(personal);
    const explicit = onlySideShowing(observation, storability, SHARED) === shared;
    const rest = findingsOf(observation, 'cache-lifetime-differs', 'cache-directives-differ');
    const name = observation.names[shared];
    return {
      confidence: explicit ? 0.85 : 0.65,
      evidence: idsOf(storability, rest),
      story: `${observation.names[personal]} marks the answer as private, ${name} lets shared caches keep it: most likely a caching rule of a CDN or gateway that covers whole paths and overrides what the application says.`,
      remark: 'One user may be shown what was made for another.',
      actions: [
        {
          action: `Take this path out of the caching rule of ${name}, and purge what is stored.`,
          why: 'An answer that is already in a shared cache may stay there until it expires.',
        },
        {
          action: 'Send "private" or "no-store" with every answer that depends on who asks.',
          why: 'Caches that follow the standard keep to it, whatever stands in front.',
        },
      ],
    };
  },
};
