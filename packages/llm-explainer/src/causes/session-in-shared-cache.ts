import type { Side } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { factOf } from '../fact-of.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  memberOf,
  valueOf,
  weakerSideOf,
  type Observation,
} from '../observation.ts';

/** Names of cookies that stand for a person. */
const SESSION = /auth|jwt|login|remember|sess|\bsid\b|_sid|sid_|token/i;

/**
 * One side starts a session with an answer that shared caches may keep.
 *
 * @example
 * left   cache-control: public
 * right  cache-control: public, set-cookie: session
 */
export const sessionInSharedCache: Cause = {
  id: 'session-in-shared-cache',
  title: 'a session cookie in an answer that caches may keep',
  matches(observation) {
    const storability = findingsOf(observation, 'cache-storability-differs');
    const side = weakerSideOf(storability);
    const isKept = storability.some((finding) =>
      bothSides.some((each) => memberOf(valueOf(finding, each), 'session_cookies') !== null),
    );
    if (!side || !(isKept || startsSession(observation, side))) return undefined;
    const name = observation.names[side];
    const lifetimes = findingsOf(observation, 'cache-lifetime-differs', 'cache-directives-differ');
    const cookies = findingsOf(observation, 'cookie-differs').filter(({ evidence }) =>
      evidence.some(({ keys }) => keys.some((key) => SESSION.test(key))),
    );
    return {
      confidence: 0.88,
      evidence: idsOf(storability, lifetimes, cookies),
      story: `${name} sets a session cookie with an answer that shared caches may keep: most likely the application starts a session for every visitor, while a caching rule covers the whole path.`,
      remark: 'Whoever gets the answer from a cache may get the session of somebody else.',
      actions: [
        {
          action: `Start no session with this answer on ${name}, or forbid shared caches to keep it.`,
          why: 'A field that sets a cookie does not by itself keep a cache from storing the answer.',
        },
        {
          action:
            'Purge the path from every cache in front, and end the sessions that were handed out.',
          why: 'What is stored already may be served until it expires.',
        },
      ],
    };
  },
};

/** Whether the answer that shared caches may keep sets a cookie that stands for a person. */
const startsSession = (observation: Observation, side: Side): boolean =>
  factOf(observation, 'cache', 'storable_by', side) === 'shared' &&
  Object.entries(observation.diff.cookies).some(
    ([name, fact]) => SESSION.test(name) && fact[side] !== null,
  );
