import type { Json } from '@env-drift/contracts';
import { maskContentHash } from './content-hash.ts';
import { differ, type Difference } from './difference.ts';
import type { LinkBase } from './link.ts';
import { sortedSet } from './sorted-set.ts';
import { splitList, splitOutsideQuotes } from './split-list.ts';
import { parseDictionary, parseList } from './structured-field.ts';
import { parseUrl } from './parse-url.ts';

type Meaning = (value: string, base: LinkBase) => Json;

/** The strings of a structured list; null for what is none, or empty: ignored, as if absent. */
const strings = (value: string): string[] | null => {
  const members = (parseList(value) ?? []).map(([member]) => member);
  return members.length > 0 && members.every((member) => typeof member === 'string')
    ? sortedSet(members)
    : null;
};

/** Fields of which only the presence and the kind say something; null where the value says nothing. */
const MEANINGS = {
  /** A file name often holds the date. An unknown type is an attachment. @see RFC 6266 section 4.2 */
  'content-disposition': (value) => {
    const type = splitOutsideQuotes(value, ';')[0]?.toLowerCase();
    return type === undefined || type === 'inline' ? (type ?? null) : 'attachment';
  },
  /** `none` says the same as silence. @see RFC 9110 section 14.3 */
  'accept-ranges': (value) => {
    const units = sortedSet(splitList(value.toLowerCase())).filter((unit) => unit !== 'none');
    return units.length > 0 ? units : null;
  },
  /** How long changes from answer to answer. @see RFC 9110 section 10.2.3 */
  'retry-after': (value) => (/\d/.test(value) ? 'later' : null),
  /** Quoted strings; `"*"` stands for all. @see W3C Clear Site Data section 3.1 */
  'clear-site-data': (value) => {
    const types = sortedSet(splitList(value).filter((type) => /^"[^"]+"$/.test(type)));
    return types.length === 0 ? null : types.includes('"*"') ? ['"*"'] : types;
  },
  /** Invalid is as if absent. @see draft-ietf-httpbis-no-vary-search section 3 */
  'no-vary-search': (value) => {
    const rules = parseDictionary(value);
    if (!rules) return null;
    const [ignored, except] = [rules.get('params')?.[0], rules.get('except')?.[0]];
    const names = (list: unknown) =>
      Array.isArray(list) ? sortedSet(list.map(([name]: unknown[]) => String(name))) : [];
    return {
      except: names(except),
      key_order: rules.get('key-order')?.[0] === true,
      params: Array.isArray(ignored) ? names(ignored) : ignored === true,
    };
  },
  /** Where the rules are. @see HTML, "The Speculation-Rules header" */
  'speculation-rules': (value, { url, mapHost }) => {
    const targets = strings(value)?.flatMap((reference) => {
      const target = parseUrl(reference, url);
      if (!target?.host) return [];
      const path = maskContentHash(target.pathname + target.search);
      return mapHost(`${target.protocol}//${target.host}${path}`);
    });
    return targets && targets.length > 0 ? sortedSet(targets) : null;
  },
  /** @see RFC 9875 section 2 */
  'cache-groups': strings,
} satisfies Record<string, Meaning>;

export type PresenceField = keyof typeof MEANINGS;
export const PRESENCE_FIELDS = Object.keys(MEANINGS) as readonly PresenceField[];

/**
 * What one of these fields says; null where it is absent or says nothing.
 *
 * @example
 * parsePresenceField('content-disposition', 'Attachment; filename="2027-01-01.csv"', base) // 'attachment'
 */
export const parsePresenceField = (
  field: PresenceField,
  value: string | null,
  base: LinkBase,
): Json => (value === null ? null : (MEANINGS[field] as Meaning)(value, base));

export type PresenceFieldDifference = Difference<'presence' | 'kind', { field: PresenceField }>;

/** What an answer without the field says, where that is something. @see RFC 6266 section 4.2 */
const silence = (field: PresenceField) => (field === 'content-disposition' ? 'inline' : null);

/**
 * @example
 * attachment   and   inline   // kind
 */
export function comparePresenceField(
  field: PresenceField,
  left: Json,
  right: Json,
): PresenceFieldDifference[] {
  const usual = silence(field);
  if ((left ?? usual) === (right ?? usual)) return [];
  return differ(left === null || right === null ? 'presence' : 'kind', left, right, { field });
}
