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

/**
 * @see RFC 9111 sections 3 and 5.2.2. `private="set-cookie"` restricts that field only, so the answer
 * itself stays storable by shared caches.
 */
export function cacheScope(cacheControl: CacheControl): CacheScope {
  if (cacheControl.has('no-store')) return 'none';
  if (cacheControl.has('private') && cacheControl.get('private') === null) return 'private';
  return 'shared';
}

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
  if (cacheControl.has('no-cache') && cacheControl.get('no-cache') === null) return 0;
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
    return argument === null ? [] : [[name, fieldNames(argument)]];
  });
  return new Map(others);
}

const fieldNames = (list: string): string =>
  [...new Set(splitList(list).map((name) => name.toLowerCase()))].sort().join(', ');
