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

/**
 * One side says that the resource is gone, and most likely for good: somebody took it away.
 *
 * @example
 * left   200, sunset: Wed, 31 Mar 2027 23:59:59 GMT
 * right  410
 * @see RFC 9110 section 15.5.11, RFC 8594
 */
export const resourceGone: Cause = {
  id: 'resource-gone',
  title: 'a resource that one side took away',
  matches(observation) {
    const status = findingsOf(observation, 'status-differs');
    const [side, further] = bothSides.filter((each) => statusOf(observation, each) === 410);
    if (!side || further || status.length === 0) return undefined;
    const name = observation.names[side];
    const announcing = bothSides.filter((each) => announcesEnd(observation, each));
    const who = announcing.map((each) => observation.names[each]).join(' and ');
    return {
      confidence: announcing.length > 0 ? 0.88 : 0.8,
      evidence: idsOf(
        status,
        findingsOf(observation, 'lifecycle-differs'),
        marksOfAnotherAnswer(observation),
      ),
      story: `${name} says that the resource is gone for good (410), while ${observation.names[otherSide(side)]} ${answers(observation, otherSide(side))}: ${
        who === ''
          ? 'somebody took it away there, most likely on purpose, as an old version of an API or a page that was deleted, or a rule of the router, proxy or hosting says so of this address'
          : `its end is announced by ${who}, so that it was most likely taken away on purpose, on one side before the other`
      }.`,
      actions: [
        {
          action:
            'Look for the announcement of its end: Sunset, Deprecation and links in earlier answers, and the notes of the release.',
          why: 'A server that says so means it: where it only lacked the path, it would say that nothing was found.',
        },
        {
          action: `If it is meant to be gone, take it away on both sides, and lead its clients to what comes instead; if not, look for the rule of ${name} that says so.`,
          why: 'Clients and caches may take it for an answer that stays, and forget the address.',
        },
      ],
    };
  },
};

const announcesEnd = (observation: Observation, side: Side): boolean =>
  ['sunset', 'deprecation'].some(
    (name) => textOf(factOf(observation, 'platform', name, side)) !== '',
  );
