import { UNSAFE_INLINE } from './csp-capability.ts';
import { coversSource, intersectUrls, partsOf } from './csp-source-match.ts';
import type { CspSource } from './csp-source.ts';

/**
 * Something that several policies let in together: it has to match all of these sources. One source
 * mostly; `'nonce-a'` of one policy and `https://a.example` of another make two.
 */
export type CspAllowance = readonly CspSource[];
type SourceList = readonly CspSource[];

/** Beyond this many pairs of sources, lists are compared by spelling. Only an attack is that long. */
const MOST_PAIRS = 2 ** 15;

/**
 * What a list of policies lets in: what every one of them does. Where that would take too long to
 * say, it is more than that, so that no policy is ever taken for stricter than it is.
 *
 * @see CSP Embedded Enforcement, "intersection", which drops what one list cannot express
 */
export function intersectSourceLists([first = [], ...rest]: readonly SourceList[]): CspAllowance[] {
  let allowances: CspAllowance[] = first.map((source) => [source]);
  for (const list of rest) {
    if (allowances.length * list.length > MOST_PAIRS) {
      if (list.length < allowances.length) allowances = list.map((source) => [source]);
      continue;
    }
    allowances = distinct(
      allowances.flatMap((allowance) => list.flatMap((source) => narrow(allowance, source))),
    );
  }
  return allowances;
}

/** The allowance, limited to what the source lets in too: one, or none. */
function narrow(allowance: CspAllowance, source: CspSource): CspAllowance[] {
  if (allowance.some(({ text }) => text === source.text)) return [allowance];
  if (!allowance.every((each) => canMeet(each, source))) return [];
  const url = allowance.find((each) => each.kind === 'url');
  if (!url || source.kind !== 'url') return [[...allowance, source]];
  const both = intersectUrls(url, source);
  return both ? [allowance.map((each) => (each === url ? both : each))] : [];
}

/** Whether one script or style can match both sources. An element has one nonce and one content. */
function canMeet(a: CspSource, b: CspSource): boolean {
  if (a.kind === b.kind && (a.kind === 'nonce' || a.kind === 'hash')) {
    return a.kind === 'hash' && algorithm(a) !== algorithm(b);
  }
  const isAnyName = a.kind === 'token' && (a.text === '*' || b.text === '*');
  return isAnyName || (waysIn(a) & waysIn(b)) !== 0;
}

const algorithm = ({ text }: CspSource) => text.slice(0, "'sha256".length);

/** As bits, how what a source lets in can come: inline 1, by address 2, by eval 4, and so on. */
function waysIn({ kind, text }: CspSource): number {
  if (kind === 'nonce' || kind === 'hash') return 3;
  if (kind === 'token') return 0;
  if (text === UNSAFE_INLINE) return 1;
  if (text.endsWith("-eval'")) return 4;
  if (text === "'unsafe-hashes'") return 8;
  if (text === "'inline-speculation-rules'") return 16;
  return 2;
}

/** Without repetitions, and without what a single source among them lets in already. */
function distinct(allowances: readonly CspAllowance[]): CspAllowance[] {
  const single = new Set(allowances.flatMap((each) => (each.length === 1 ? each[0]!.text : [])));
  const seen = new Set<string>();
  return allowances.filter((allowance) => {
    const key = describeAllowance(allowance);
    const isNew =
      !seen.has(key) && (allowance.length === 1 || !allowance.some(({ text }) => single.has(text)));
    seen.add(key);
    return isNew;
  });
}

/** Nonces are masked: they are another one in every answer. */
export const describeAllowance = (allowance: CspAllowance): string =>
  allowance.map(describeSource).sort().join(' and ');

export const describeSource = ({ kind, text }: CspSource): string =>
  kind === 'nonce' ? "'nonce-…'" : text;

/** Those of the allowances that one of the lists does not let in. */
export function allowancesBeyond(
  allowances: readonly CspAllowance[],
  lists: readonly SourceList[],
  sameHash?: (a: string, b: string) => boolean,
): CspAllowance[] {
  const beyond = new Set<CspAllowance>();
  for (const list of lists) {
    const spellings = new Set(list.map(({ text }) => text));
    const open = allowances.filter((each) => !each.some(({ text }) => spellings.has(text)));
    const isTooLong = open.length * list.length > MOST_PAIRS;
    const isCovered = (source: CspSource) =>
      list.some((wide) => coversSource(wide, source, sameHash));
    for (const allowance of open) {
      if (isTooLong || !allowance.some((source) => partsOf(source).every(isCovered))) {
        beyond.add(allowance);
      }
    }
  }
  return allowances.filter((allowance) => beyond.has(allowance));
}
