import type { ObservedCookie } from '@env-drift/contracts';
import { compareByKey } from './compare-by-key.ts';
import { parseCookieDate } from './cookie-date.ts';
import { differ, type Difference } from './difference.ts';
import { groupBy } from './group-by.ts';
import type { MapHost } from './host-mapping.ts';
import { isMaxAge, readSetCookieLine } from './set-cookie-line.ts';
import { sortedByKey } from './sorted-set.ts';
import { parseUrl } from './parse-url.ts';

/** Why a user agent silently drops a cookie. */
export type CookieRejection =
  /** `Domain` is not the host that sets it, nor a parent of that. */
  | 'foreign-domain'
  /** `Secure`, but set over plain http. */
  | 'secure-over-http'
  /** `SameSite=None` or `Partitioned` without `Secure`. */
  | 'same-site-none-without-secure'
  | 'partitioned-without-secure'
  /** `__Secure-` without `Secure`; `__Host-` without `Secure` and `Path=/`, or with a `Domain`. */
  | 'secure-prefix'
  | 'host-prefix';

export interface Cookie {
  name: string;
  secure: boolean;
  httpOnly: boolean;
  partitioned: boolean;
  /** `lax` also where the attribute is absent or unknown. */
  sameSite: 'strict' | 'lax' | 'none';
  /** Mapped, lower-case, without a leading dot; null for a cookie of the host alone. */
  domain: string | null;
  /** The default path of the URL where the attribute names none. */
  path: string;
  /** Seconds, at most 400 days; 0 deletes the cookie, null keeps it for the session. */
  lifetime: number | null;
  rejected: CookieRejection | null;
}

/** Where and when a cookie was set. */
export interface CookieOrigin {
  /** The URL that set it: decides the default path, and whether Domain and Secure are allowed. */
  url: string;
  /** Epoch milliseconds: what an `Expires` is counted from. */
  receivedAt: number;
  mapHost: MapHost;
}

/**
 * The cookies of a response, in any order, from raw `Set-Cookie` lines or from their stored form. A
 * later one replaces an earlier one of the same name, domain and path. Sorted by these.
 *
 * @example
 * parseSetCookie(['__Host-sid=1; Secure'], origin) // [{ name: '__Host-sid', rejected: 'host-prefix', ... }]
 * @see draft-ietf-httpbis-rfc6265bis-22 section 5.7
 */
export function parseSetCookie(
  cookies: readonly (string | ObservedCookie)[],
  origin: CookieOrigin,
): Cookie[] {
  const kept = cookies.flatMap((each) => {
    const observed = typeof each === 'string' ? readSetCookieLine(each) : each;
    return observed ? toCookie(observed, origin) : [];
  });
  return sortedByKey(kept, scopeOf);
}

function toCookie({ name, attributes }: ObservedCookie, origin: CookieOrigin): Cookie {
  const { path, samesite = '', domain = '' } = attributes;
  const url = parseUrl(origin.url);
  const own = domain.replace(/^\./, '').toLowerCase();
  const sameSite = samesite.toLowerCase();
  const cookie: Cookie = {
    name,
    secure: 'secure' in attributes,
    httpOnly: 'httponly' in attributes,
    partitioned: 'partitioned' in attributes,
    sameSite: sameSite === 'strict' || sameSite === 'none' ? sameSite : 'lax',
    domain: own === '' ? null : origin.mapHost(own),
    path: path?.startsWith('/') ? path : defaultPath(url?.pathname ?? ''),
    lifetime: lifetimeOf(attributes, origin.receivedAt),
    rejected: null,
  };
  return { ...cookie, rejected: rejection(cookie, own, path !== undefined, url) };
}

/** Browsers take these for secure whatever the scheme. @see W3C Secure Contexts section 3.1 */
const LOOPBACK = /^(?:127\.[\d.]+|\[::1\]|(?:.*\.)?localhost\.?)$/;

/** A `__Host-` cookie needs a `Path`, though one that is unusable leaves it with the default path. */
function rejection(
  { name, path, secure, sameSite, partitioned }: Cookie,
  domain: string,
  hasPath: boolean,
  url: URL | null,
): CookieRejection | null {
  if (domain !== '' && url && !domainMatches(url.hostname, domain)) return 'foreign-domain';
  if (secure && url?.protocol === 'http:' && !LOOPBACK.test(url.hostname))
    return 'secure-over-http';
  if (secure && !/^__host-/i.test(name)) return null;
  if (secure) return domain === '' && hasPath && path === '/' ? null : 'host-prefix';
  if (sameSite === 'none') return 'same-site-none-without-secure';
  if (partitioned) return 'partitioned-without-secure';
  if (/^__secure-/i.test(name)) return 'secure-prefix';
  return /^__host-/i.test(name) ? 'host-prefix' : null;
}

/**
 * Whether a host is a domain or a name below it; of an address only the same one.
 *
 * @see draft-ietf-httpbis-rfc6265bis-22 section 5.1.3
 */
export const domainMatches = (host: string, domain: string): boolean =>
  host === domain || (host.endsWith(`.${domain}`) && !/^[\d.]+$/.test(host));

/** @see draft-ietf-httpbis-rfc6265bis-22 section 5.1.4 */
const defaultPath = (pathname: string): string =>
  pathname.slice(0, Math.max(pathname.lastIndexOf('/'), 0)) || '/';

const LONGEST_LIFETIME = 400 * 24 * 3600;

/** `Max-Age` goes before `Expires`, and no cookie lives longer than 400 days (section 5.5). */
function lifetimeOf(attributes: ObservedCookie['attributes'], receivedAt: number): number | null {
  const { 'max-age': maxAge = '', expires = '' } = attributes;
  const until = isMaxAge(maxAge) ? null : parseCookieDate(expires);
  if (until === null && !isMaxAge(maxAge)) return null;
  const seconds = until === null ? Number(maxAge) : Math.round((until - receivedAt) / 1000);
  return Math.max(0, Math.min(seconds, LONGEST_LIFETIME));
}

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
const scopeOf = ({ name, domain, path }: Cookie) => JSON.stringify([name, domain, path]);

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
