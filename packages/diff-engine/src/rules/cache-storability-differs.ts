import {
  freshnessLifetime,
  isRuntimeNoiseCookie,
  parseCacheControl,
  type CacheScope,
} from '@env-drift/header-semantics';
import type { Severity } from '@env-drift/contracts';
import { weakerSide } from '../direction.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';
import { storableBy } from '../storable-by.ts';

/**
 * Caches may keep the answer on one side and not, or not as widely, on the other. One that sets a
 * cookie or was asked for with `Authorization` is taken for an answer to one user.
 *
 * @remarks Kept by mistake, an answer that was made for one user reaches another; not kept by mistake,
 * every request reaches an origin that was sized for a cache in front of it. So it weighs the same both
 * ways.
 * @fix Decide whether the answer is the same for every user. If it is, send `public` with a lifetime on
 * both sides; if not, `private` or `no-store` on both.
 * @example
 * left   cache-control: no-store
 * right  cache-control: public, max-age=300   -> warn; critical where it sets a cookie
 * @see RFC 9111 sections 3 and 3.5
 */
export const cacheStorabilityDiffers = responseRule({
  code: 'cache-storability-differs',
  category: 'cache',
  title: 'One side is cacheable, the other is not',
  section: 'cache',
  headers: ['cache-control'],
  reads: ['cache-control', 'set-cookie'],
  evaluate({ left, right }) {
    const [valueA, valueB] = [left.header('cache-control'), right.header('cache-control')];
    const [a, b] = [read(left), read(right)];
    if (a.scope === b.scope) return [];
    const wider = width[a.scope] > width[b.scope] ? a : b;
    return [
      {
        section: 'cache',
        keys: [...((valueA ?? valueB) === null ? [] : ['cache-control']), 'storable_by'],
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

function read({ header, envelope }: AnsweredSide) {
  const cacheControl = parseCacheControl(header('cache-control'));
  return {
    scope: storableBy(cacheControl, envelope),
    isReusable: freshnessLifetime(cacheControl, 'shared') !== 0,
    isForOneUser:
      Object.hasOwn(envelope.request.headers, 'authorization') ||
      envelope.response.cookies.some(({ name }) => !isRuntimeNoiseCookie(name)),
  };
}

function weigh({ scope, isReusable, isForOneUser }: ReturnType<typeof read>): Severity {
  if (scope !== 'shared' || !isReusable) return 'info';
  return isForOneUser ? 'critical' : 'warn';
}
