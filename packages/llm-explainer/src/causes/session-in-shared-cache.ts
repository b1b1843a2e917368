import type { Cause } from '../cause.ts';
import { bothSides, findingsOf, idsOf, memberOf, valueOf, weakerSideOf } from '../observation.ts';

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
    const kept = findingsOf(observation, 'cache-storability-differs').filter((finding) =>
      bothSides.some((side) => memberOf(valueOf(finding, side), 'session_cookies') !== null),
    );
    const side = weakerSideOf(kept);
    if (!side) return undefined;
    const name = observation.names[side];
    const cookies = findingsOf(observation, 'cookie-differs');
    return {
      confidence: 0.8,
      evidence: idsOf(kept, cookies),
      story: `${name} sets a session cookie with an answer that shared caches may keep: most likely the application starts a session for every visitor, while a caching rule covers the whole path. Whoever gets the answer from a cache gets the session of somebody else.`,
      actions: [
        {
          action: `Start no session with this answer on ${name}, or forbid shared caches to keep it.`,
          why: 'A field that sets a cookie does not keep a cache from storing the answer.',
        },
        {
          action:
            'Purge the path from every cache in front, and end the sessions that were handed out.',
          why: 'What is stored already is served until it expires.',
        },
      ],
    };
  },
};
