import type { Side } from '@env-drift/contracts';
import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import { factOf } from '../fact-of.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  otherSide,
  textOf,
  type Observation,
} from '../observation.ts';
import { answers, statusOf } from '../side-status.ts';

/** Seconds; whoever is asked to come back sooner met a server that fails for a moment. */
const SHORTEST = 120;

/**
 * One side asks to come back later, and does not say why: the status is the same for an overload and for a
 * maintenance, and so is the time that comes with it.
 *
 * @example
 * left   200
 * right  503, retry-after: 1800
 * @see RFC 9110 section 15.6.4
 */
export const unavailableForAWhile: Cause = {
  id: 'unavailable-for-a-while',
  title: 'one side overloaded, or closed for a while',
  matches(observation) {
    const status = findingsOf(observation, 'status-differs');
    const [side, further] = bothSides.filter((each) => asksToComeBack(observation, each));
    if (!side || further || status.length === 0) return undefined;
    const name = observation.names[side];
    const other = otherSide(side);
    return {
      confidence: 0.75,
      evidence: idsOf(status, marksOfAnotherAnswer(observation)),
      story: `${name} is unavailable for now and says when to come back (503), while ${observation.names[other]} ${answers(observation, other)}: it gets more requests than it can take and sheds some of them, or it is closed for a maintenance; the answer does not tell which.`,
      actions: [
        {
          action: `Look at the load of ${name} at the time of this comparison, and whether a maintenance was announced.`,
          why: 'The status is the same for both, and they are ended in different ways.',
        },
        {
          action: 'Wait as long as Retry-After says, and compare again.',
          why: 'What the resource answers was not seen on this side.',
        },
      ],
    };
  },
};

const asksToComeBack = (observation: Observation, side: Side) =>
  statusOf(observation, side) === 503 &&
  isForLong(textOf(factOf(observation, 'platform', 'retry-after', side)));

/** Retry-After names seconds, or a date (RFC 9110 section 10.2.3). */
const isForLong = (retryAfter: string) =>
  retryAfter !== '' && !(/^\d+$/.test(retryAfter) && Number(retryAfter) < SHORTEST);
