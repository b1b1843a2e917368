import { answersAsData } from '../answered-in-place.ts';
import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, otherSide, bothSides } from '../observation.ts';
import { answers, statusOf } from '../side-status.ts';

/** What an application answers that asks others in turn, and gateways. */
const OF_OTHERS: ReadonlySet<number | undefined> = new Set([502, 504]);

/**
 * An application answers by itself that something behind it failed.
 *
 * @example
 * left   200, application/json
 * right  502, application/json
 */
export const dependencyFailed: Cause = {
  id: 'dependency-failed',
  title: 'a service behind the application that fails',
  matches(observation) {
    const status = findingsOf(observation, 'status-differs');
    const [side, further] = bothSides.filter((each) => OF_OTHERS.has(statusOf(observation, each)));
    if (!side || further || status.length === 0 || !answersAsData(observation, side)) {
      return undefined;
    }
    const name = observation.names[side];
    const other = otherSide(side);
    return {
      confidence: 0.75,
      evidence: idsOf(status, marksOfAnotherAnswer(observation)),
      story: `${name} answers ${statusOf(observation, side)} in JSON, as an application does of which a service behind it fails or is not reached, while ${observation.names[other]} ${answers(observation, other)}: that service is down or slow, or ${name} has another address, key or network rule for it; or a gateway that answers in JSON does not reach the application.`,
      actions: [
        {
          action: `Read the body of the answer of ${name}, and the log of the application at its time.`,
          why: 'They most often name the service that failed, and show whether the application was reached at all.',
        },
        {
          action: 'Compare addresses, keys and network rules for the services behind both sides.',
          why: 'Each environment has its own, and one of them may be wrong.',
        },
      ],
    };
  },
};
