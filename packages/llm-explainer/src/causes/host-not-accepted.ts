import type { Side } from '@env-drift/contracts';
import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import { HOST_TITLE } from '../error-words.ts';
import { titleOf } from '../fact-of.ts';
import { bothSides, findingsOf, idsOf, otherSide, type Observation } from '../observation.ts';
import { answers, statusOf } from '../side-status.ts';

/** Frameworks that check the host name say it with one of these. */
const REFUSED: ReadonlySet<number | undefined> = new Set([400, 403]);

/**
 * One side answers only under host names that it was told, and was asked under another one.
 *
 * @example
 * left   403, title: Action Controller: Exception caught
 * right  200
 */
export const hostNotAccepted: Cause = {
  id: 'host-not-accepted',
  title: 'a host name that one side does not accept',
  matches(observation) {
    const status = findingsOf(observation, 'status-differs', 'access-differs');
    const [side, further] = bothSides.filter((each) => refusesHost(observation, each));
    if (!side || further || status.length === 0) return undefined;
    const name = observation.names[side];
    const other = otherSide(side);
    return {
      confidence: 0.85,
      evidence: idsOf(status, marksOfAnotherAnswer(observation)),
      story: `The framework of ${name} refuses the request before any rule of the application is asked, while ${observation.names[other]} ${answers(observation, other)}: most likely the host name is not on its list of names to answer under, a protection against forged hosts.`,
      remark: 'Where its page is one for developers, it runs with their settings.',
      actions: [
        {
          action: `Add the host name to the list of allowed hosts in the configuration of ${name}.`,
          why: 'A name that was added to the DNS or a proxy is not known to the application by itself.',
        },
        {
          action: `Check which host name the proxies in front pass on to ${name}.`,
          why: 'A proxy that sends its own name makes requests look as if they were for another host.',
        },
      ],
    };
  },
};

const refusesHost = (observation: Observation, side: Side) =>
  REFUSED.has(statusOf(observation, side)) && HOST_TITLE.test(titleOf(observation, side));
