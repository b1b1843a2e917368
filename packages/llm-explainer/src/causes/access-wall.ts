import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, otherSide, shownOn, weakerSideOf } from '../observation.ts';

const SIGN_IN = /\b(?:log-?in|sign-?in|sso|oauth2?|saml2?|authorize|auth|cas)\b/i;

/**
 * Something asks who is there before the application answers, on one side only.
 *
 * @example
 * left   200
 * right  401, www-authenticate: Bearer
 */
export const accessWall: Cause = {
  id: 'access-wall',
  title: 'a sign-in wall on one side',
  matches(observation) {
    const access = findingsOf(observation, 'access-differs');
    const wall = weakerSideOf(access);
    if (!wall) return undefined;

    const redirects = findingsOf(observation, 'final-url-differs', 'redirect-chain-differs').filter(
      (finding) => SIGN_IN.test(shownOn(observation, finding, wall)),
    );
    const status = findingsOf(observation, 'status-differs');
    const { names, production } = observation;
    const open = names[otherSide(wall)];
    return {
      confidence: 0.9,
      evidence: idsOf(access, status, redirects, marksOfAnotherAnswer(observation)),
      story:
        wall === production
          ? `${names[wall]} asks for credentials first, while ${open} answers to anybody: a gateway, middleware or permission rule stands in front of one side only. Clients that were tried without credentials fail in production.`
          : `${names[wall]} asks for credentials first, while ${open} answers to anybody: either a wall that only keeps the public out of a test environment, or a rule that production has lost.`,
      actions: [
        {
          action: 'Decide whether this path is meant for everybody, and give both sides that rule.',
          why: `Without credentials ${open} shows what ${names[wall]} protects.`,
        },
        {
          action: 'If the wall is meant to be there, compare the two sides as a signed-in client.',
          why: 'Behind the wall there may be differences that this comparison could not see.',
        },
      ],
    };
  },
};
