import type { Side } from '@env-drift/contracts';
import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import { faultOf } from '../faults-of-requests.ts';
import { bothSides, findingsOf, idsOf, otherSide, type Observation } from '../observation.ts';
import { answers, statusOf } from '../side-status.ts';

/** Those that say that the request itself is at fault; 405 and 501: its method. */
const AT_FAULT: ReadonlySet<number | undefined> = new Set([
  400, 405, 406, 411, 412, 413, 414, 415, 421, 422, 426, 431, 501,
]);

/**
 * One side finds fault with a request that is fine for the other.
 *
 * @example
 * left   200
 * right  400
 */
export const requestNotUnderstood: Cause = {
  id: 'request-not-understood',
  title: 'a request that one side finds fault with',
  matches(observation) {
    const status = findingsOf(observation, 'status-differs');
    const [side, further] = bothSides.filter((each) => findsFault(observation, each));
    if (!side || further || status.length === 0) return undefined;
    const { names } = observation;
    const other = otherSide(side);
    return {
      confidence: 0.8,
      evidence: idsOf(status, marksOfAnotherAnswer(observation)),
      story: `${names[side]} finds fault with the request, while ${names[other]} ${answers(observation, other)}: ${faultOf(statusOf(observation, side))}.`,
      actions: [
        {
          action: `Read the body of the answer of ${names[side]}, which most often names the fault.`,
          why: 'Application, gateway and server refuse for different reasons with the same status.',
        },
        {
          action: 'Compare the host names, versions and formats that both sides accept.',
          why: 'A client that is fine for one side may fail at the other.',
        },
      ],
    };
  },
};

const findsFault = (observation: Observation, side: Side) =>
  AT_FAULT.has(statusOf(observation, side));
