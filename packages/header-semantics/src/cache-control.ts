import { compareByKey } from './compare-by-key.ts';
import { EVEN, differ, type Difference } from './difference.ts';
import { splitList } from './split-list.ts';
import { unquote } from './token.ts';

/** Directives by lower-case name; null for one without an argument. The first of a repeated one counts. */
export type CacheControl = ReadonlyMap<string, string | null>;

/**
 * @example
 * parseCacheControl('MaX-aGe="60", private') // max-age -> '60', private -> null
 * @see RFC 9111 section 5.2: names are case-insensitive, token and quoted-string arguments are equal
 */
export function parseCacheControl(value: string | null): CacheControl {
  const directives = new Map<string, string | null>();
  for (const member of splitList(value ?? '')) {
    const equals = member.indexOf('=');
    const name = (equals < 0 ? member : member.slice(0, equals)).trim().toLowerCase();
    const argument = equals < 0 ? null : unquote(member.slice(equals + 1).trim());
    if (name !== '' && !directives.has(name)) directives.set(name, argument);
  }
  return directives;
}

/** Who may keep the answer: nobody, the user's own cache, or any cache on the way. */
export type CacheScope = 'none' | 'private' | 'shared';

/** What lets a shared cache keep the answer to a request with credentials. @see RFC 9111 section 3.5 */
const PERMITS = ['public', 's-maxage', 'must-revalidate'];

/**
 * @param isAuthorized whether the request had `Authorization`: then a shared cache may keep the answer
 * only where the server says so
 * @see RFC 9111 sections 3, 3.5 and 5.2.2. `private="set-cookie"` restricts that field only, so the
 * answer itself stays storable by shared caches.
 */
export function cacheScope(cacheControl: CacheControl, isAuthorized = false): CacheScope {
  if (cacheControl.has('no-store')) return 'none';
  if (isWhole(cacheControl, 'private')) return 'private';
  return isAuthorized && !PERMITS.some((name) => cacheControl.has(name)) ? 'private' : 'shared';
}

/** Whether a directive holds for the whole answer: it names no field, be it for lack of names. */
const isWhole = (cacheControl: CacheControl, name: 'private' | 'no-cache'): boolean =>
  cacheControl.has(name) && fieldNames(cacheControl.get(name) ?? '') === '';

/** Whether the server said itself that shared caches may keep the answer, beyond being silent about it. */
export function isExplicitlyShared(cacheControl: CacheControl): boolean {
  return (
    cacheScope(cacheControl) === 'shared' &&
    ['public', 's-maxage', 'max-age'].some((name) => cacheControl.has(name))
  );
}

/**
 * Seconds for which a cache may use the answer without asking: 0 where it must always ask, null
 * where the server says nothing and the cache may guess.
 *
 * @see RFC 9111 section 4.2.1: s-maxage before max-age, for shared caches only
 */
export function freshnessLifetime(
  cacheControl: CacheControl,
  cache: 'shared' | 'browser',
): number | null {
  if (cacheControl.has('no-store')) return 0;
  if (isWhole(cacheControl, 'no-cache')) return 0;
  if (cache === 'shared' && cacheControl.has('s-maxage')) {
    return deltaSeconds(cacheControl.get('s-maxage'));
  }
  return cacheControl.has('max-age') ? deltaSeconds(cacheControl.get('max-age')) : null;
}

const LONGEST = 2 ** 31;

/** An invalid lifetime counts as stale (RFC 9111 section 4.2.1), one too large as 2^31 (section 1.2.2). */
function deltaSeconds(argument: string | null | undefined): number {
  if (!argument || !/^\d+$/.test(argument)) return 0;
  return Math.min(Number(argument), LONGEST);
}

/**
 * Directives that decide neither who may keep the answer nor for how long, among them `private` and
 * `no-cache` where they name fields. Field names are a set: lower-case, sorted.
 */
export function otherCacheDirectives(cacheControl: CacheControl): Map<string, string | null> {
  const decided = new Set(['no-store', 'public', 'max-age', 's-maxage']);
  const others = [...cacheControl].flatMap(([name, argument]): [string, string | null][] => {
    if (decided.has(name)) return [];
    if (name !== 'private' && name !== 'no-cache') return [[name, argument]];
    return isWhole(cacheControl, name) ? [] : [[name, fieldNames(argument!)]];
  });
  return new Map(others);
}

const fieldNames = (list: string): string =>
  [...new Set(splitList(list).map((name) => name.toLowerCase()))].sort().join(', ');

/**
 * - `scope`: only the weaker side lets that many caches keep the answer.
 * - `lifetime`: how long a shared cache may use it without asking.
 * - `directive`: what decides neither; nothing shows as null, and no argument as true.
 */
export type CacheControlDifference = Difference<
  'scope' | 'lifetime' | 'directive',
  { directive?: string }
>;

const STRENGTH = { shared: 0, private: 1, none: 2 };

/**
 * @example
 * max-age=60   and   no-store   // scope, weaker: left; lifetime 60 and 0
 */
export function compareCacheControl(
  left: CacheControl,
  right: CacheControl,
): CacheControlDifference[] {
  const [scopeA, scopeB] = [cacheScope(left), cacheScope(right)];
  const [freshA, freshB] = [freshnessLifetime(left, 'shared'), freshnessLifetime(right, 'shared')];
  return [
    ...differ('scope', scopeA, scopeB, {}, [STRENGTH[scopeA], STRENGTH[scopeB]]),
    ...differ('lifetime', freshA, freshB, {}, EVEN),
    ...compareByKey(otherCacheDirectives(left), otherCacheDirectives(right), (directive, a, b) =>
      differ('directive', shown(a), shown(b), { directive }, EVEN),
    ),
  ];
}

const shown = (argument: string | null | undefined) =>
  argument === undefined ? null : (argument ?? true);
