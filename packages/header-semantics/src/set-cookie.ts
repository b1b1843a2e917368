import type { ObservedCookie } from '@env-drift/contracts';
import { parseCookieDate } from './cookie-date.ts';
import type { MapHost } from './host-mapping.ts';
import { parseUrl } from './parse-url.ts';
import { isMaxAge, readSetCookieLine } from './set-cookie-line.ts';
import { sortedByKey } from './sorted-set.ts';

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

/** What tells the cookies of a client from one another (section 5.7 step 23). */
export const scopeOf = ({ name, domain, path }: Cookie): string =>
  JSON.stringify([name, domain, path]);

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
