import { anyHostOf, describeUrl, portOf, type CspSource, type CspUrlSource } from './csp-source.ts';

/**
 * Whether everything that `narrow` lets in, `wide` lets in too.
 *
 * @param sameHash tells whether two hashes count as one: by default if they are equal
 * @see CSP Embedded Enforcement, "source expression subsumption". A nonce covers any nonce: it is
 * another one in every answer.
 */
export function coversSource(
  wide: CspSource,
  narrow: CspSource,
  sameHash: (a: string, b: string) => boolean = Object.is,
): boolean {
  if (wide.kind === 'url' && narrow.kind === 'url') return coversUrl(wide, narrow);
  if (wide.kind !== narrow.kind) return false;
  if (wide.kind === 'nonce') return true;
  if (wide.kind === 'hash') return sameHash(wide.text, narrow.text);
  if (wide.text === "'unsafe-eval'" && narrow.text.endsWith("-eval'")) return true;
  // `trusted-types *` allows policies of any name.
  return wide.text === narrow.text || wide.text === '*';
}

/** The sources that together are no wider than this one: `http: ws:` is all of `*` that is in use. */
export const partsOf = (source: CspSource): readonly CspSource[] =>
  source.text === '*' ? [anyHostOf('http'), anyHostOf('ws')] : [source];

const coversUrl = (wide: CspUrlSource, narrow: CspUrlSource): boolean =>
  coversScheme(wide.scheme, narrow.scheme) &&
  (wide.host === null ||
    (narrow.host !== null &&
      coversHost(wide.host, narrow.host) &&
      coversPort(wide, narrow) &&
      coversPath(wide.path, narrow.path)));

/** An insecure scheme always lets in its secure variants. @see CSP3, "scheme-part matches" */
const coversScheme = (wide: string, narrow: string) =>
  wide === narrow ||
  /^(?:http https|wss https|ws (?:wss|https?)|\* (?:https?|wss?|ftp))$/.test(`${wide} ${narrow}`);

const coversHost = (wide: string, narrow: string) =>
  wide === narrow ||
  wide === '*' ||
  // `*.a.example` covers `b.a.example` and `*.b.a.example`, but not `a.example`.
  (wide.startsWith('*.') && narrow.endsWith(wide.slice(1)));

/** No port is the default one of the scheme, also after an upgrade from http to https. */
const coversPort = (wide: UrlPort, narrow: UrlPort) =>
  wide.port === '*' || wide.port === narrow.port || wide.port === portOf(narrow);
type UrlPort = Pick<CspUrlSource, 'scheme' | 'port'>;

/** A path that ends in `/` covers what is below it, another one only itself. @see CSP3, "path-part matches" */
function coversPath(wide: string, narrow: string): boolean {
  if (wide === '' || (wide === '/' && narrow === '')) return true;
  const [a, b] = [decodePath(wide), decodePath(narrow)];
  return wide.endsWith('/') ? b.startsWith(a) : a === b;
}

/** Escapes decoded, but for a slash, which would become a separator. */
const decodePath = (path: string) =>
  path.replace(/%(?!2f)[\da-f]{2}/gi, (escape) =>
    String.fromCharCode(Number.parseInt(escape.slice(1), 16)),
  );

/** What two sources both let in by address; null where that is nothing. */
export function intersectUrls(a: CspUrlSource, b: CspUrlSource): CspUrlSource | null {
  const scheme = narrower(coversScheme, a.scheme, b.scheme);
  if (scheme === null) return null;
  if (a.host === null) return describeUrl({ ...b, scheme });
  if (b.host === null) return describeUrl({ ...a, scheme });
  const host = narrower(coversHost, a.host, b.host);
  const path = narrower(coversPath, a.path, b.path);
  if (host === null || path === null) return null;
  // `http://a` and `http://a:443` have nothing in common but what they let in after an upgrade.
  for (const each of [scheme, /^(?:http|ws)$/.test(scheme) ? `${scheme}s` : scheme]) {
    const port = narrower<UrlPort>(coversPort, { ...a, scheme: each }, { ...b, scheme: each });
    if (port) return describeUrl({ scheme: each, host, path, port: port.port });
  }
  return null;
}

const narrower = <Part>(covers: (wide: Part, narrow: Part) => boolean, a: Part, b: Part) =>
  covers(a, b) ? b : covers(b, a) ? a : null;
