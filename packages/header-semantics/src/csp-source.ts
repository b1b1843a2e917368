import type { MapHost } from './host-mapping.ts';

/** The page that a policy protects: what relative sources are relative to. */
export interface CspPage {
  /** Origin that `'self'` and sources without a scheme stand for, as `mapHost` would write it. */
  self: string;
  /** Is given origins, also such as `https://*.a.example`. */
  mapHost: MapHost;
}

/**
 * What a source matches by its address; `host` is null where any host of the scheme matches. The
 * scheme of `*` is `*`: the network schemes, not `data:`, `blob:` and the like.
 */
export interface CspUrlSource {
  kind: 'url';
  text: string;
  scheme: string;
  host: string | null;
  port: string | null;
  path: string;
}

/**
 * One expression of a source list, in its canonical spelling. A `token` has no effect in a source
 * list: it is unknown, misspelt, or about reporting only.
 */
export type CspSource =
  CspUrlSource | { kind: 'keyword' | 'nonce' | 'hash' | 'token'; text: string };

const SCHEME_SOURCE = /^([a-z][a-z\d+.-]*):$/i;
const HOST_SOURCE =
  /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[\w-][\w.-]*)(?::(\d+|\*))?(\/[^?#]*)?(?:[?#].*)?$/i;
const NONCE = /^'nonce-([\w+/=-]+)'$/i;
const HASH = /^'(sha(?:256|384|512)-[\w+/=-]+)'$/i;
const KEYWORD =
  /^'(?:unsafe-inline|unsafe-eval|wasm-unsafe-eval|trusted-types-eval|unsafe-hashes|strict-dynamic|inline-speculation-rules)'$/;

/**
 * @example
 * parseCspSource('HTTPS://*.a.example:*', page)
 * // { kind: 'url', text: 'https://*.a.example:*', scheme: 'https', host: '*.a.example', ... }
 * @see CSP3 section 2.3.1
 */
export function parseCspSource(expression: string, { self, mapHost }: CspPage): CspSource {
  const lower = expression.toLowerCase();
  const own = readOrigin(self);
  if (lower === '*') return anyHostOf('*', '*');
  if (lower === "'self'") return { ...describeUrl({ ...own, path: '' }), text: lower };
  if (KEYWORD.test(lower)) return { kind: 'keyword', text: lower };
  const nonce = NONCE.exec(expression)?.[1];
  if (nonce) return { kind: 'nonce', text: `'nonce-${nonce}'` };
  const hash = HASH.exec(expression)?.[1];
  if (hash) return { kind: 'hash', text: canonicalHash(hash) };
  const scheme = SCHEME_SOURCE.exec(lower)?.[1];
  if (scheme) return anyHostOf(scheme);
  const url = HOST_SOURCE.exec(expression);
  return url ? hostSource(url, own.scheme, mapHost) : { kind: 'token', text: expression };
}

/** The source that lets in a whole scheme. */
export const anyHostOf = (scheme: string, text = `${scheme}:`): CspUrlSource => ({
  kind: 'url',
  text,
  scheme,
  host: null,
  port: null,
  path: '',
});

/** base64 and base64url are equivalent in hashes (not in nonces, which are opaque). */
function canonicalHash(hash: string): string {
  const dash = hash.indexOf('-');
  const digest = hash
    .slice(dash)
    .replaceAll('_', '/')
    .replace(/(?<!^)-/g, '+');
  return `'${hash.slice(0, dash).toLowerCase()}${digest}'`;
}

function hostSource(
  [, givenScheme, givenHost = '', givenPort, path = '']: RegExpExecArray,
  ownScheme: string,
  mapHost: MapHost,
): CspUrlSource {
  const scheme = givenScheme?.toLowerCase() ?? ownScheme;
  const host = givenHost.toLowerCase();
  const isAnyPort = givenPort === '*';
  const port = givenPort && !isAnyPort ? `:${givenPort}` : '';
  const mapped =
    host === '*'
      ? { host, port: givenPort ?? null }
      : readOrigin(mapHost(`${scheme}://${host}${port}`));
  return describeUrl({
    scheme,
    host: mapped.host,
    port: isAnyPort ? '*' : mapped.port,
    path,
  });
}

/** Scheme, host and port of an origin; a mapped host may be no host by the URL's grammar. */
function readOrigin(origin: string) {
  const slashes = origin.indexOf('://');
  const [authority = ''] = origin.slice(slashes < 0 ? 0 : slashes + 3).split('/', 1);
  const colon = authority.lastIndexOf(':');
  return {
    scheme: slashes < 0 ? 'https' : origin.slice(0, slashes),
    host: colon < 0 ? authority : authority.slice(0, colon),
    port: colon < 0 ? null : authority.slice(colon + 1),
  };
}

const DEFAULT_PORTS: ReadonlyMap<string, string> = new Map([
  ['http', '80'],
  ['https', '443'],
  ['ws', '80'],
  ['wss', '443'],
]);
/** A port that says what the scheme says already counts as none: `http://a:80` can be upgraded too. */
const portBeside = (scheme: string, port: string | null) =>
  port === DEFAULT_PORTS.get(scheme) ? null : port;
export const portOf = ({ scheme, port }: Pick<CspUrlSource, 'scheme' | 'port'>) =>
  port ?? DEFAULT_PORTS.get(scheme) ?? null;

/** A source that matches by address, with the spelling of its parts. */
export function describeUrl(parts: Omit<CspUrlSource, 'kind' | 'text'>): CspUrlSource {
  const { scheme, host, path } = parts;
  if (host === null) return anyHostOf(scheme, scheme === '*' ? '*' : undefined);
  const port = portBeside(scheme, parts.port);
  const text = `${scheme}://${host}${port === null ? '' : `:${port}`}${path}`;
  return { kind: 'url', text, scheme, host, port, path };
}
