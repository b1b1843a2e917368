import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, onlySideShowing, otherSide } from '../observation.ts';
import { answers } from '../side-status.ts';

const TOO_MANY = /\b429\b/;

/**
 * A rate limit counted the probe, on one side only.
 *
 * @example
 * left   200
 * right  429
 */
export const tooManyRequests: Cause = {
  id: 'too-many-requests',
  title: 'a rate limit that one side has reached',
  matches(observation) {
    const status = findingsOf(observation, 'status-differs');
    const limited = onlySideShowing(observation, status, TOO_MANY);
    if (!limited) return undefined;
    const name = observation.names[limited];
    const other = otherSide(limited);
    // A refusal is quick, may be held back on purpose, and tells in its headers how to go on.
    const consequences = findingsOf(observation, 'timing-differs', 'unclassified-header-differs');
    return {
      confidence: 0.9,
      evidence: idsOf(status, marksOfAnotherAnswer(observation), consequences),
      story: `${name} refuses the request as one too many (429), while ${observation.names[other]} ${answers(observation, other)}: its rate limit is lower, or was used up by the probe's address or by everybody together. What else differs in its answer, also in its timing, belongs to the refusal and says nothing about the resource.`,
      actions: [
        {
          action: 'Wait as long as Retry-After says, and compare again.',
          why: 'What the resource answers was not seen on this side.',
        },
        {
          action: 'Compare the rate limits of both sides, and what they count by.',
          why: `Clients that stay below the limit of the other side are refused by ${name}.`,
        },
      ],
    };
  },
};
