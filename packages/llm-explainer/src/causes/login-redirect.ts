import { findAccessDemand, waysToSignIn } from '../access-demand.ts';
import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, otherSide } from '../observation.ts';
import { answers } from '../side-status.ts';

/**
 * One side sends who is not signed in to a page for people.
 *
 * @example
 * left   200
 * right  302 -> /login, 200
 */
export const loginRedirect: Cause = {
  id: 'login-redirect',
  title: 'a redirect to a login page on one side',
  matches(observation) {
    const found = findAccessDemand(observation);
    if (found?.demand !== 'login') return undefined;
    const { side: wall } = found;
    const { names } = observation;
    const open = otherSide(wall);
    return {
      confidence: 0.85,
      evidence: idsOf(
        findingsOf(observation, 'access-differs', 'status-differs'),
        waysToSignIn(observation, wall),
        marksOfAnotherAnswer(observation),
      ),
      story: `${names[wall]} leads to a login page, while ${names[open]} ${answers(observation, open, 'without')}: a session check of the application or an identity proxy stands in front of one side only, or counts this path among the protected ones.`,
      remark: 'What differs in the answer is the login page.',
      actions: [
        {
          action: 'Decide whether this path is meant for everybody, and give both sides that rule.',
          why: `Visitors of ${names[wall]} who are not signed in see a login page instead of the answer.`,
        },
        {
          action: 'Where programs use this path, answer 401 instead of redirecting to the login.',
          why: 'A program follows the redirect, and takes the login page for the answer.',
        },
      ],
    };
  },
};
