import { compareByKey } from './compare-by-key.ts';
import type { Difference } from './difference.ts';
import { isToken } from './token.ts';

/** Rules of one crawler by lower-case name; null for a rule without a value. */
type RobotsRules = ReadonlyMap<string, string | null>;
/** Rules by lower-case name of the crawler; `*` is all of them. */
export type XRobotsTag = ReadonlyMap<string, RobotsRules>;

const FLAGS = /^(?:no(?:index|follow|snippet|archive|imageindex)|notranslate|indexifembedded)$/;
const VALUED = /^(?:unavailable_after|max-(?:snippet|image-preview|video-preview))$/;

/**
 * A name before a colon says which crawler the rules after it are for, up to the next name. What
 * nobody knows is left out, and so is what allows (`all`, `index`): that is the default.
 *
 * @example
 * parseXRobotsTag('none, otherbot: noarchive')
 * // * -> noindex, nofollow; otherbot -> noarchive
 * @see Google Search Central, "Robots meta tag, data-nosnippet, and X-Robots-Tag specifications"
 */
export function parseXRobotsTag(value: string | null): XRobotsTag {
  const tag = new Map<string, Map<string, string | null>>();
  let crawler = '*';
  const add = (rule: string, argument: string | null) => {
    const rules = tag.get(crawler) ?? new Map<string, string | null>();
    tag.set(crawler, rules.set(rule, argument));
  };
  for (const member of (value ?? '').toLowerCase().split(',')) {
    let [rule, argument] = splitAtColon(member);
    if (argument !== null && isToken(rule) && !VALUED.test(rule)) {
      crawler = rule;
      [rule, argument] = splitAtColon(argument);
    }
    if (rule === 'none') ['noindex', 'nofollow'].forEach((each) => add(each, null));
    else if ((argument === null ? FLAGS : VALUED).test(rule)) add(rule, argument);
  }
  return tag;
}

function splitAtColon(text: string): [string, string | null] {
  const colon = text.indexOf(':');
  if (colon < 0) return [text.trim(), null];
  return [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
}

/**
 * - `indexing`: one side keeps out of the index (noindex).
 * - `following`: one side does not lead crawlers on (nofollow).
 * - `presentation`: how results may show the page.
 *
 * The weaker side is the one that is found less.
 */
export type XRobotsTagDifference = Difference<
  'indexing' | 'following' | 'presentation',
  { crawler: string; rule: string }
>;

/** What differs for all crawlers is told once, as `*`. */
export function compareXRobotsTag(left: XRobotsTag, right: XRobotsTag): XRobotsTagDifference[] {
  const general = compareRules('*', rulesFor(left, '*'), rulesFor(right, '*'));
  const known = new Set(general.map(({ rule }) => rule));
  const named = compareByKey(left, right, (crawler) =>
    compareRules(crawler, rulesFor(left, crawler), rulesFor(right, crawler)).filter(
      ({ rule }) => !known.has(rule),
    ),
  );
  return [...general, ...named];
}

/** A crawler keeps to the rules for all and to its own. */
const rulesFor = (tag: XRobotsTag, crawler: string): RobotsRules =>
  new Map([...(tag.get('*') ?? []), ...(tag.get(crawler) ?? [])]);

const compareRules = (crawler: string, left: RobotsRules, right: RobotsRules) =>
  compareByKey(left, right, (rule, a, b): XRobotsTagDifference[] => {
    if (a === b) return [];
    const weaker = a === undefined ? 'right' : b === undefined ? 'left' : 'none';
    const kind = KINDS.get(rule) ?? 'presentation';
    return [{ kind, weaker, left: shown(a), right: shown(b), crawler, rule }];
  });

const shown = (argument: string | null | undefined) =>
  argument === undefined ? null : (argument ?? true);

const KINDS: ReadonlyMap<string, XRobotsTagDifference['kind']> = new Map([
  ['noindex', 'indexing'],
  ['nofollow', 'following'],
]);
