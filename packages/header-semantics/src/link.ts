import { compareByKey } from './compare-by-key.ts';
import { maskContentHash } from './content-hash.ts';
import { differ, type Difference } from './difference.ts';
import { groupBy } from './group-by.ts';
import type { MapHost } from './host-mapping.ts';
import { sortedByKey } from './sorted-set.ts';
import { trimOws } from './split-list.ts';
import { isToken, unquote } from './token.ts';
import { parseUrl } from './parse-url.ts';

export interface Link {
  /** One relation type, lower-case. */
  rel: string;
  /** Absolute, mapped, content hashes masked; as written where it is no URL. */
  target: string;
  /** `key=value` of what tells links of one relation apart, sorted: `hreflang=de`, `as=font`. */
  attributes: readonly string[];
}

export interface LinkBase {
  /** The URL of the answer, against which targets are resolved. */
  url: string;
  mapHost: MapHost;
}

/** Parameters that say which of several links of one relation is meant. `title` and its like do not. */
const TELLING = new Set(['hreflang', 'media', 'type', 'as', 'crossorigin', 'anchor']);

/**
 * The links of a field, one a relation type, sorted, each once.
 *
 * @example
 * parseLink('</a>; rel="next prefetch"', { url: 'https://x.example/', mapHost })
 * // [{ rel: 'next', target: 'https://x.example/a', attributes: [] }, { rel: 'prefetch', ... }]
 * @see RFC 8288 section 3 and appendix B.2
 */
export function parseLink(value: string | null, base: LinkBase): Link[] {
  const links = readLinks(value ?? '').flatMap(({ target, parameters }) => {
    const attributes = [...parameters]
      .filter(([name]) => TELLING.has(name))
      .map(
        ([name, text]) => `${name}=${name === 'anchor' ? resolve(text, base) : text.toLowerCase()}`,
      )
      .sort();
    const relations = (parameters.get('rel') ?? '').toLowerCase().split(/[ \t]/);
    return relations
      .filter((rel) => rel !== '')
      .map((rel) => ({ rel, target: resolve(target, base), attributes }));
  });
  return sortedByKey(links, (link) => JSON.stringify(link));
}

function resolve(reference: string, { url, mapHost }: LinkBase): string {
  const target = parseUrl(reference, url);
  if (!target?.host) return target?.href ?? reference;
  const path = maskContentHash(target.pathname + target.search);
  return mapHost(`${target.protocol}//${target.host}${path}${target.hash}`);
}

interface RawLink {
  target: string;
  /** The first of each name. */
  parameters: Map<string, string>;
}

/** Stops at what is no link; those before it count. */
function readLinks(text: string): RawLink[] {
  const links: RawLink[] = [];
  let at = skip(text, 0, ', \t\r\n');
  while (text[at] === '<') {
    const close = text.indexOf('>', at);
    if (close < 0) break;
    const link: RawLink = { target: trimOws(text.slice(at + 1, close)), parameters: new Map() };
    at = skip(text, close + 1, ' \t');
    while (text[at] === ';') {
      const end = endOfParameter(text, at + 1);
      const parameter = text.slice(at + 1, end);
      const equals = parameter.indexOf('=');
      const name = trimOws(equals < 0 ? parameter : parameter.slice(0, equals)).toLowerCase();
      const argument = equals < 0 ? '' : unquote(trimOws(parameter.slice(equals + 1)));
      if (isToken(name) && !link.parameters.has(name)) link.parameters.set(name, argument);
      at = end;
    }
    links.push(link);
    at = skip(text, at, ', \t\r\n');
  }
  return links;
}

function skip(text: string, from: number, characters: string): number {
  let at = from;
  while (at < text.length && characters.includes(text[at]!)) at++;
  return at;
}

/** The next semicolon or comma outside quotes. */
function endOfParameter(text: string, from: number): number {
  let isQuoted = false;
  let at = from;
  for (; at < text.length && (isQuoted || !';,'.includes(text[at]!)); at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (isQuoted && text[at] === '\\') at++;
  }
  return at;
}

export type LinkDifference = Difference<'missing' | 'target', { rel: string }>;

/**
 * By relation and what tells its links apart: a target that changed, or links that one side lacks.
 *
 * @example
 * </a>; rel=canonical   and   </b>; rel=canonical   // target
 */
export function compareLink(left: readonly Link[], right: readonly Link[]): LinkDifference[] {
  return compareByKey(groupBy(left, meaningOf), groupBy(right, meaningOf), (_, a = [], b = []) => {
    const { rel, attributes } = (a[0] ?? b[0])!;
    const alone = (some: readonly Link[], others: readonly Link[]) => {
      const known = new Set(others.map(({ target }) => target));
      const targets = some.map(({ target }) => target).filter((target) => !known.has(target));
      return targets.length > 0 ? { targets, attributes: [...attributes] } : null;
    };
    const [left, right] = [alone(a, b), alone(b, a)];
    return differ(left && right ? 'target' : 'missing', left, right, { rel });
  });
}

const meaningOf = ({ rel, attributes }: Link) => JSON.stringify([rel, attributes]);
