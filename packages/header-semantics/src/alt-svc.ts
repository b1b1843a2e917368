import { compareByKey } from './compare-by-key.ts';
import { differ, type Difference } from './difference.ts';
import type { MapHost } from './host-mapping.ts';
import { splitList, splitOutsideQuotes, trimOws } from './split-list.ts';
import { isToken, unquote } from './token.ts';

export interface AlternativeService {
  /** `host:port`, mapped; `:443` where the host of the answer was not said. Sorted, each once. */
  authorities: readonly string[];
  /** Seconds for which a client remembers it: the longest that was given. */
  maxAge: number;
}

export interface AltSvc {
  /** The client forgets every alternative. */
  clear: boolean;
  /** By protocol id: `h3`, `h2`. */
  services: ReadonlyMap<string, AlternativeService>;
}

const A_DAY = 24 * 3600;

/**
 * @param host hostname of the answer: an authority without one means that. Without it, such an
 * authority stays as it is.
 * @example
 * parseAltSvc('h3=":443"; ma=86400, h2="alt.example:443"', mapHost)
 * @see RFC 7838 section 3
 */
export function parseAltSvc(value: string | null, mapHost: MapHost, host = ''): AltSvc {
  const clear = value !== null && trimOws(value) === 'clear';
  const services = new Map<string, { authorities: Set<string>; maxAge: number }>();
  for (const member of splitList(value ?? '')) {
    const [alternative = '', ...parameters] = splitOutsideQuotes(member, ';');
    const equals = alternative.indexOf('=');
    const id = decodeId(alternative.slice(0, Math.max(equals, 0)));
    const authority = unquote(alternative.slice(equals + 1));
    if (!isToken(id) || !/:\d+$/.test(authority)) continue;
    const known = services.get(id) ?? { authorities: new Set(), maxAge: 0 };
    const named = authority.startsWith(':') ? host + authority : authority;
    const mapped = named.startsWith(':') ? named : mapHost(named.toLowerCase());
    services.set(id, {
      authorities: known.authorities.add(mapped),
      maxAge: Math.max(known.maxAge, maxAgeOf(parameters)),
    });
  }
  const sorted = [...services].map(([id, { authorities, maxAge }]) => {
    const service = { authorities: [...authorities].sort(), maxAge };
    return [id, service] as const;
  });
  return { clear, services: new Map(sorted) };
}

/** `h3%2D29` is `h3-29`; text that does not decode is taken as it is. */
function decodeId(id: string): string {
  return id.replace(/%[0-9A-F]{2}/g, (octet) => String.fromCharCode(parseInt(octet.slice(1), 16)));
}

function maxAgeOf(parameters: readonly string[]): number {
  for (const parameter of parameters) {
    if (!parameter.startsWith('ma=')) continue;
    const seconds = unquote(parameter.slice('ma='.length));
    if (/^\d+$/.test(seconds)) return Math.min(Number(seconds), 2 ** 31);
  }
  return A_DAY;
}

export type AltSvcDifference = Difference<
  'clear' | 'protocol' | 'authority' | 'max-age',
  { protocol?: string }
>;

/**
 * @example
 * h3=":443"   and   (absent)   // protocol h3, weaker: right
 */
export function compareAltSvc(left: AltSvc, right: AltSvc): AltSvcDifference[] {
  return [
    ...differ('clear', left.clear, right.clear, {}, [!left.clear, !right.clear]),
    ...compareByKey(left.services, right.services, (protocol, a, b) => [
      ...differ(a && b ? 'authority' : 'protocol', a?.authorities ?? null, b?.authorities ?? null, {
        protocol,
      }),
      ...(a && b ? differ('max-age', a.maxAge, b.maxAge, { protocol }) : []),
    ]),
  ];
}
