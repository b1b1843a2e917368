import { findAccessDemand, waysToSignIn } from '../access-demand.ts';
import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, otherSide } from '../observation.ts';
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
    const seen = `${names[wall]} asks for credentials first, while ${open} ${answers(observation, otherSide(wall), 'to anybody')}`;
    return {
      confidence: 0.9,
      evidence: idsOf(
        findingsOf(observation, 'access-differs', 'status-differs'),
        waysToSignIn(observation, wall),
        marksOfAnotherAnswer(observation),
      ),
      story:
        wall === production
          ? `${seen}: a gateway, middleware or permission rule stands in front of one side only.`
          : `${seen}: either a wall that only keeps the public out of ${names[wall]}, or a rule that ${open} has lost.`,
      ...(wall === production && {
        remark: `Clients of ${names[wall]} that send no credentials fail.`,
      }),
      actions: [
        {
          action: 'Decide whether this path is meant for everybody, and give both sides that rule.',
          why: `Without credentials ${names[wall]} keeps back what ${open} may show.`,
        },
        {
          action: 'If the wall is meant to be there, compare the two sides as a signed-in client.',
          why: 'Behind the wall there may be differences that this comparison could not see.',
        },
      ],
    };
  },
};
