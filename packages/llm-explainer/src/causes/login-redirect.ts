import { findAccessDemand, waysToSignIn } from '../access-demand.ts';
import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import type { Side } from '@env-drift/contracts';
import { findingsOf, idsOf, otherSide, type Observation } from '../observation.ts';
import { factOf } from '../fact-of.ts';
import { answers } from '../side-status.ts';

/**
 * One side sends who is not signed in to a page for people, or shows it at once.
 *
 * @example
 * left   200
 * right  302 -> /login, 200
 */
export const loginRedirect: Cause = {
  id: 'login-redirect',
  title: 'a login page in place of the answer of one side',
  matches(observation) {
    const found = findAccessDemand(observation);
    if (found?.demand !== 'login') return undefined;
    const { side: wall } = found;
    const { names } = observation;
    const open = otherSide(wall);
    const isSent = isRedirected(observation, wall);
    return {
      confidence: 0.85,
      evidence: idsOf(
        findingsOf(observation, 'access-differs', 'status-differs'),
        waysToSignIn(observation, wall),
        marksOfAnotherAnswer(observation),
      ),
      story: `${names[wall]} ${isSent ? 'leads to' : 'shows'} a login page, while ${names[open]} ${answers(observation, open, 'without')}: a session check of the application or an identity proxy stands in front of one side only, or counts this path among the protected ones there.`,
      remark: 'What differs in the answer is the login page.',
      actions: [
        {
          action: 'Decide whether this path is meant for everybody, and give both sides that rule.',
          why: `Visitors of ${names[wall]} who are not signed in see a login page instead of the answer.`,
        },
        {
          action: `Where programs use this path, answer 401 instead of ${isSent ? 'redirecting to the login' : 'a login page with a success status'}.`,
          why: 'A program takes the login page for the answer.',
        },
      ],
    };
  },
};

/** By the redirects that were followed, or by the finding alone, which then names the address. */
function isRedirected(observation: Observation, side: Side): boolean {
  const chain = factOf(observation, 'routing', 'redirect_chain', side);
  const isFollowed = Array.isArray(chain) && chain.length > 0;
  return (
    isFollowed ||
    findingsOf(observation, 'access-differs').some(({ evidence }) =>
      evidence.some(({ section }) => section === 'routing'),
    )
  );
}
