import { domainMatches, parseSetCookie, type Cookie } from '@env-drift/header-semantics';

/** The client of the corpus: stores what the parser accepts, and says what a request would carry. */
export interface CookieJar {
  store(line: string, url: string): void;
  /** The value of the `Cookie` field, or null where none is sent. */
  cookiesFor(url: string): string | null;
}

interface StoredCookie extends Cookie {
  value: string;
  /** The host that set it. */
  host: string;
}

/** @see draft-ietf-httpbis-rfc6265bis-22 sections 5.7 and 5.8 */
export function createCookieJar(now: number): CookieJar {
  // A Map keeps the place of a key that is set again, as section 5.7 keeps the creation time.
  const jar = new Map<string, StoredCookie>();
  return {
    store(line, url) {
      const [cookie] = parseSetCookie([line], { url, receivedAt: now, mapHost: (host) => host });
      const { hostname: host } = new URL(url);
      if (!cookie || cookie.rejected || isPublicSuffix(cookie.domain)) return;
      const key = JSON.stringify([cookie.name, cookie.domain ?? [host], cookie.path]);
      if (cookie.lifetime === 0) jar.delete(key);
      else jar.set(key, { ...cookie, host, value: valueOf(line) });
    },
    cookiesFor(url) {
      const { hostname, pathname, protocol } = new URL(url);
      const sent = [...jar.values()]
        .filter(({ domain, host }) =>
          domain ? domainMatches(hostname, domain) : hostname === host,
        )
        .filter(({ path }) => pathMatches(pathname, path))
        .filter(({ secure }) => !secure || protocol === 'https:')
        .sort((a, b) => b.path.length - a.path.length)
        .map(({ name, value }) => (name === '' ? value : `${name}=${value}`));
      return sent.length === 0 ? null : sent.join('; ');
    },
  };
}

/** Without a list, the rule that holds where none of it does: a name of one label. */
const isPublicSuffix = (domain: string | null) => domain !== null && !domain.includes('.');

function valueOf(line: string): string {
  const [pair = ''] = line.split(';');
  return pair.slice(pair.indexOf('=') + 1).replace(/^[ \t]+|[ \t]+$/g, '');
}

/** @see draft-ietf-httpbis-rfc6265bis-22 section 5.1.4 */
const pathMatches = (pathname: string, path: string): boolean =>
  pathname === path ||
  (pathname.startsWith(path) && (path.endsWith('/') || pathname[path.length] === '/'));
