import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, weakerSideOf } from '../observation.ts';

/**
 * Both sides set the same cookie with other attributes.
 *
 * @example
 * left   set-cookie: session; HttpOnly; SameSite=Lax
 * right  set-cookie: session; SameSite=None
 */
export const cookieRulesKeptApart: Cause = {
  id: 'cookie-rules-kept-apart',
  title: 'cookie attributes configured for each side',
  matches(observation) {
    const cookies = findingsOf(observation, 'cookie-differs').filter(
      ({ left_value, right_value }) => left_value !== null && right_value !== null,
    );
    if (cookies.length === 0) return undefined;
    const side = weakerSideOf(cookies);
    const who = side
      ? `${observation.names[side]} guards its cookies less`
      : 'The sides set the same cookies otherwise';
    return {
      confidence: 0.65,
      evidence: idsOf(cookies),
      story: `${who}: the attributes come from the configuration of each environment or from defaults of another version of the framework, and were changed on one side only, often to make a frame, another site or plain http work.`,
      actions: [
        {
          action: 'Set the attributes of each cookie in the code, alike for all environments.',
          why: 'What a cookie may be used for decides over logins, frames and who can steal it.',
        },
      ],
    };
  },
};
