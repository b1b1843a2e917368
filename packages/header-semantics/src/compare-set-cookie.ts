import { compareByKey } from './compare-by-key.ts';
import { differ, type Difference } from './difference.ts';
import { groupBy } from './group-by.ts';
import { scopeOf, type Cookie } from './set-cookie.ts';

export type CookieDifference = Difference<
  | 'missing'
  | 'rejected'
  | 'secure'
  | 'http-only'
  | 'same-site'
  | 'partitioned'
  | 'domain'
  | 'path'
  | 'persistence'
  | 'lifetime',
  { cookie: string }
>;

/**
 * Cookies by name. What a rejected cookie would have allowed is not compared: nobody stores it.
 *
 * @example
 * Set-Cookie: sid=1; HttpOnly   and   Set-Cookie: sid=1   // http-only, weaker: right
 */
export function compareSetCookie(
  left: readonly Cookie[],
  right: readonly Cookie[],
): CookieDifference[] {
  return compareByKey(groupBy(left, nameOf), groupBy(right, nameOf), (_, a = [], b = []) =>
    pairUp(a, b).flatMap(([each, other]) => compareCookie(each, other)),
  );
}

type Pair = readonly [Cookie | undefined, Cookie | undefined];

/** Cookies of one name: those of the same scope together, then the rest in order. */
function pairUp(left: readonly Cookie[], right: readonly Cookie[]): Pair[] {
  const [a, b] = [groupBy(left, scopeOf), groupBy(right, scopeOf)];
  const same = left
    .map((each): Pair => [each, b.get(scopeOf(each))?.[0]])
    .filter(([, other]) => other);
  const aloneA = left.filter((each) => !b.has(scopeOf(each)));
  const aloneB = right.filter((each) => !a.has(scopeOf(each)));
  const longer = aloneA.length < aloneB.length ? aloneB : aloneA;
  return [...same, ...longer.map((_, i): Pair => [aloneA[i], aloneB[i]])];
}

const nameOf = ({ name }: Cookie) => name;

const STRENGTH = { none: 0, lax: 1, strict: 2 };

function compareCookie(a: Cookie | undefined, b: Cookie | undefined): CookieDifference[] {
  const detail = { cookie: (a ?? b)!.name };
  const kept = [isKept(a), isKept(b)] as const;
  if (!a || !b) return differ('missing', a ? { ...a } : null, b ? { ...b } : null, detail, kept);
  if (a.rejected && b.rejected) return [];
  if (a.rejected || b.rejected) {
    return differ('rejected', a.rejected, b.rejected, detail, [!a.rejected, !b.rejected]);
  }
  const [keptA, keptB] = [persistence(a), persistence(b)];
  const isHostOnly = [a.domain === null, b.domain === null] as const;
  return [
    ...differ('secure', a.secure, b.secure, detail),
    ...differ('http-only', a.httpOnly, b.httpOnly, detail),
    ...differ('same-site', a.sameSite, b.sameSite, detail, [
      STRENGTH[a.sameSite],
      STRENGTH[b.sameSite],
    ]),
    ...differ('partitioned', a.partitioned, b.partitioned, detail),
    ...differ('domain', a.domain, b.domain, detail, isHostOnly),
    ...differ('path', a.path, b.path, detail),
    ...differ('persistence', keptA, keptB, detail, kept),
    ...(keptA === keptB ? differ('lifetime', a.lifetime, b.lifetime, detail) : []),
  ];
}

const persistence = ({ lifetime }: Cookie) =>
  lifetime === null ? 'session' : lifetime === 0 ? 'deleted' : 'persistent';

const isKept = (cookie: Cookie | undefined): boolean =>
  cookie !== undefined && cookie.rejected === null && cookie.lifetime !== 0;
