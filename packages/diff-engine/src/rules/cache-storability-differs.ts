import { parseCacheControl, type CacheScope } from '@env-drift/header-semantics';
import type { Severity } from '@env-drift/contracts';
import { weakerSide } from '../direction.ts';
import { effectiveCacheControl } from '../effective-cache-control.ts';
import { findKeptSession, isForOneUser, isHandedOn, sessionCookies } from '../kept-sessions.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';
import { storableBy } from '../storable-by.ts';

/**
 * Caches may keep the answer on one side and not, or not as widely, on the other. One that sets a
 * cookie or was asked for with `Authorization` is taken for an answer to one user. Also where both sides
 * let every cache keep it, but only one starts a session with it: `Set-Cookie` keeps no cache from that.
 *
 * @remarks Kept by mistake, an answer that was made for one user reaches another; not kept by mistake,
 * every request reaches an origin that was sized for a cache in front of it. So it weighs the same both
 * ways. A session cookie in a shared cache signs everybody in as the same user.
 * @fix Decide whether the answer is the same for every user. If it is, send `public` with a lifetime on
 * both sides; if not, `private` or `no-store` on both. Start no session with an answer for everybody.
 * @example
 * left   cache-control: no-store
 * right  cache-control: public, max-age=300   -> warn; critical where it sets a cookie
 * left   cache-control: public, max-age=300
 * right  cache-control: public, max-age=300
 * right  cookie session                       -> critical
 * @see RFC 9111 sections 3, 3.5 and 7.3
 */
export const cacheStorabilityDiffers = responseRule({
  code: 'cache-storability-differs',
  category: 'cache',
  title: 'One side is cacheable, the other is not',
  section: 'cache',
  headers: ['cache-control'],
  reads: ['cache-control', 'expires', 'date', 'set-cookie'],
  evaluate(sides) {
    const { left, right } = sides;
    const [valueA, valueB] = [left.header('cache-control'), right.header('cache-control')];
    const [a, b] = [read(left), read(right)];
    const facts = {
      section: 'cache' as const,
      keys: [...((valueA ?? valueB) === null ? [] : ['cache-control']), 'storable_by'],
    };
    if (a.scope === b.scope) {
      const session = findKeptSession(sides, { left: a.directives, right: b.directives });
      if (!session) return [];
      return [
        {
          ...facts,
          severity: session.isToldSo ? 'critical' : 'warn',
          direction: `${session.weaker}-weaker`,
          message: session.text,
          left_value: { 'cache-control': valueA, session_cookies: sessionCookies(left) },
          right_value: { 'cache-control': valueB, session_cookies: sessionCookies(right) },
          identity: session.names,
          recommendation:
            'Send private or no-store with every answer that sets a session cookie, or start no session with it.',
        },
      ];
    }
    const wider = width[a.scope] > width[b.scope] ? a : b;
    return [
      {
        ...facts,
        severity: weigh(wider),
        direction: weakerSide(wider === a, wider === b),
        isSymmetric: true,
        message: `The answer may be kept by ${who[a.scope]} on the left, and by ${who[b.scope]} on the right.`,
        left_value: valueA,
        right_value: valueB,
        identity: [a.scope, b.scope],
        recommendation:
          'Decide whether the answer is the same for every user. If it is, allow shared caching on both sides; if not, send private or no-store on both.',
      },
    ];
  },
});

const width: Record<CacheScope, number> = { none: 0, private: 1, shared: 2 };
const who: Record<CacheScope, string> = {
  none: 'nobody',
  private: 'the user’s own browser only',
  shared: 'any cache on the way',
};

function read(side: AnsweredSide) {
  const directives = effectiveCacheControl(parseCacheControl(side.header('cache-control')), side);
  return {
    directives,
    scope: storableBy(directives, side.envelope),
    isHandedOn: isHandedOn(directives, side),
    isForOneUser: isForOneUser(side),
  };
}

function weigh({ isHandedOn, isForOneUser }: ReturnType<typeof read>): Severity {
  if (!isHandedOn) return 'info';
  return isForOneUser ? 'critical' : 'warn';
}
