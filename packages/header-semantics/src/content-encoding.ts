import { differ, type Difference } from './difference.ts';
import { splitList } from './split-list.ts';

/** Content codings in the order in which they were applied. Empty: the content is sent as it is. */
export type ContentEncoding = readonly string[];

const ALIASES: Record<string, string> = { 'x-gzip': 'gzip', 'x-compress': 'compress' };

/**
 * @example
 * parseContentEncoding('X-GZIP, identity') // ['gzip']
 * @see RFC 9110 section 8.4
 */
export const parseContentEncoding = (value: string | null): ContentEncoding =>
  splitList(value ?? '')
    .map((coding) => coding.toLowerCase())
    .map((coding) => (Object.hasOwn(ALIASES, coding) ? ALIASES[coding]! : coding))
    .filter((coding) => coding !== 'identity');

/** An edge chooses among these by what the client accepts and what it has at hand. */
const INTERCHANGEABLE = ['br', 'gzip', 'zstd'];
/** @see IANA "HTTP Content Coding Registry" */
const REGISTERED = [
  ...INTERCHANGEABLE,
  'deflate',
  'compress',
  'dcb',
  'dcz',
  'aes128gcm',
  'exi',
  'pack200-gzip',
];

export type ContentEncodingDifference = Difference<'presence' | 'unknown' | 'coding'>;

/**
 * @example
 * br   and   (absent)        // presence, weaker: right
 * br   and   gzip            // []
 * gzip   and   gzip, brotli  // unknown, weaker: right
 */
export function compareContentEncoding(
  left: ContentEncoding,
  right: ContentEncoding,
): ContentEncodingDifference[] {
  const [a, b] = [meaning(left), meaning(right)];
  if (a === b) return [];
  const [shownA, shownB] = [left.join(', ') || null, right.join(', ') || null];
  const [knownA, knownB] = [left.every(isRegistered), right.every(isRegistered)];
  if (knownA !== knownB) return differ('unknown', shownA, shownB, {}, [knownA, knownB]);
  return differ(a === '' || b === '' ? 'presence' : 'coding', shownA, shownB);
}

const isRegistered = (coding: string) => REGISTERED.includes(coding);

const meaning = (codings: ContentEncoding): string =>
  codings.map((coding) => (INTERCHANGEABLE.includes(coding) ? 'gzip' : coding)).join();
