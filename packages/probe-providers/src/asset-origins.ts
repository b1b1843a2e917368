import { parseUrl } from '@env-drift/header-semantics';

/** No page decides how much is stored, or how many URLs are parsed. */
const MOST_ORIGINS = 100;
const MOST_PARSED = 1000;
const LONGEST_HOST = 255;

/** Where a page loads things from. */
export interface AssetOrigins {
  /** What further references are resolved against. */
  resolveAgainst(base: URL): void;
  add(reference: string): void;
  /** `host` or `host:port`; sorted. The first hundred of the page. */
  hosts(): string[];
  /** Origins that are loaded over http, of a page that is not; sorted. */
  insecure(): string[];
}

/**
 * @example
 * const origins = assetOrigins(new URL('https://a.example/'));
 * origins.add('/app.js');                    // a.example
 * origins.add('http://b.example:81/x.png');  // b.example:81, and mixed content
 * origins.add('data:image/png;base64,AAAA'); // none
 */
export function assetOrigins(page: URL): AssetOrigins {
  const hosts = new Set<string>();
  const insecure = new Set<string>();
  const seen = new Set<string>();
  let base = page;
  let parsed = 0;

  return {
    resolveAgainst(url) {
      base = url;
      seen.clear();
    },
    add(reference) {
      const start = startOf(reference);
      if (seen.has(start) || parsed === MOST_PARSED || !isFetched(start)) return;
      seen.add(start);
      parsed += 1;
      const url = parseUrl(start, base.href);
      if (!url || url.host.length > LONGEST_HOST) return;
      if (hosts.size < MOST_ORIGINS) hosts.add(url.host);
      const isInsecure = page.protocol === 'https:' && url.protocol === 'http:';
      if (isInsecure && insecure.size < MOST_ORIGINS) insecure.add(url.origin);
    },
    hosts: () => [...hosts].sort(),
    insecure: () => [...insecure].sort(),
  };
}

/** As much of a reference as decides on its origin; nothing of a relative one. */
const startOf = (reference: string): string =>
  /^(?:[a-z][a-z\d+.-]*:[\\/]*|[\\/]{2,})[^\\/?#]*/i.exec(
    reference.slice(0, 2 * LONGEST_HOST).replace(/^\s+|[\t\n\r]/g, ''),
  )?.[0] ?? '';

const isFetched = (start: string) => /^(?:https?:|(?![a-z][a-z\d+.-]*:))/i.test(start);
