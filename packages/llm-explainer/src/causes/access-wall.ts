import { challengeOf, findAccessDemand, waysToSignIn } from '../access-demand.ts';
import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import type { RecommendedAction, Side } from '@env-drift/contracts';
import { findingsOf, idsOf, otherSide, type Observation } from '../observation.ts';
import { answers } from '../side-status.ts';

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
    const found = findAccessDemand(observation);
    if (found?.demand !== 'credentials') return undefined;
    const { side: wall } = found;
    const { names, production } = observation;
    const open = names[otherSide(wall)];
    const doing = answers(observation, otherSide(wall));
    const isRefused = refusesCredentials(observation, wall);
    const seen = isRefused
      ? `${names[wall]} does not take the credentials that it was sent, while ${open} ${doing}`
      : `${names[wall]} asks for credentials first, while ${open} ${doing}`;
    return {
      confidence: 0.9,
      evidence: idsOf(
        findingsOf(observation, 'access-differs', 'status-differs'),
        waysToSignIn(observation, wall),
        marksOfAnotherAnswer(observation),
      ),
      story: isRefused
        ? `${seen}: they have expired, are those of the other environment or of another issuer, or the two sides have other rules for who may see this.`
        : wall === production
          ? `${seen}: a gateway, middleware or permission rule stands in front of one side only.`
          : `${seen}: either a wall that only keeps the public out of ${names[wall]}, or a rule that ${open} has lost.`,
      ...(wall === production &&
        !isRefused && {
          remark: `Clients of ${names[wall]} that send no credentials fail.`,
        }),
      actions: isRefused
        ? [renew, asSignedIn]
        : [
            {
              action:
                'Decide whether this path is meant for everybody, and give both sides that rule.',
              why: `Without credentials ${names[wall]} keeps back what ${open} shows.`,
            },
            asSignedIn,
          ],
    };
  },
};

const asSignedIn: RecommendedAction = {
  action: 'If the wall is meant to be there, compare the two sides as a signed-in client.',
  why: 'Behind the wall there may be differences that this comparison could not see.',
};

const renew: RecommendedAction = {
  action: 'Ask each side for new credentials of its own, and compare again with these.',
  why: 'What one environment issues, the other need not know.',
};

/** A challenge names an error where credentials came with the request, and only there (RFC 6750 section 3.1). */
const NAMES_ERROR = /\berror="?[a-z_]/i;
const refusesCredentials = (observation: Observation, side: Side): boolean =>
  NAMES_ERROR.test(challengeOf(observation, side));
