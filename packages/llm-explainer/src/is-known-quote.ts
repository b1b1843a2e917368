import type { KnownText } from './known-text.ts';

/** `Cache-Control: no-store`: a field and what it holds. */
const FIELD_LINE = /^([\w-]+): (.+)$/;

/**
 * Whether a quoted value stands in the known words: as it is, shortened, as a line of a header section
 * whose name and value stand there, or as attributes that one of its objects has.
 *
 * @param said In lower case.
 */
export function isKnownQuote(said: string, known: KnownText): boolean {
  if (said.endsWith('…')) return known.holds(said.slice(0, -1));
  if (known.holdsUnbroken(said)) return true;
  const [, name, value] = FIELD_LINE.exec(said) ?? [];
  return name !== undefined && value !== undefined
    ? known.holdsWhole(name) && known.holdsUnbroken(value)
    : said.split(/;\s*/).every((attribute) => isMember(attribute, known));
}

/** `samesite=lax`, or `secure` alone. */
function isMember(attribute: string, known: KnownText): boolean {
  const [name = '', value = ''] = attribute.split('=', 2);
  return [`"${name}":"${value}"`, `"${name}":${value},`, `"${name}":${value}}`].some(known.holds);
}
