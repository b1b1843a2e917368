import type { Side } from '@env-drift/contracts';
import { findAccessDemand } from '../access-demand.ts';
import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import { bothSides, findingsOf, idsOf, otherSide, type Observation } from '../observation.ts';
import { answers, statusOf } from '../side-status.ts';
import { whoRefuses } from '../who-refuses.ts';

/** Forbidden, and unavailable for legal reasons (RFC 7725). */
const REFUSED: ReadonlySet<number | undefined> = new Set([403, 451]);

/**
 * One side refuses the request and asks for nothing that would help.
 *
 * @example
 * left   200
 * right  403
 */
export const accessRefused: Cause = {
  id: 'access-refused',
  title: 'a request that one side refuses',
  matches(observation) {
    const refusing = refusingSide(observation);
    if (!refusing) return undefined;
    const { names } = observation;
    const other = otherSide(refusing);
    const { reasons, confidence, actions } = whoRefuses(observation, refusing);
    return {
      confidence,
      evidence: idsOf(
        findingsOf(observation, 'access-differs', 'status-differs'),
        marksOfAnotherAnswer(observation),
      ),
      story: `${names[refusing]} refuses the request (${statusOf(observation, refusing) ?? 403}) without asking for credentials, while ${names[other]} ${answers(observation, other)}: ${reasons}.`,
      actions,
    };
  },
};

function refusingSide(observation: Observation): Side | undefined {
  const found = findAccessDemand(observation);
  if (found) return found.demand === 'permission' ? found.side : undefined;
  if (findingsOf(observation, 'status-differs').length === 0) return undefined;
  const refusing = bothSides.filter((side) => REFUSED.has(statusOf(observation, side)));
  return refusing.length === 1 ? refusing[0] : undefined;
}
