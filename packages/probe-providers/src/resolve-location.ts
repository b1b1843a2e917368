/** A longer reference is no address that anybody is meant to follow; it must not fill the store. */
const LONGEST_REFERENCE = 4096;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Where a response sends its reader, or undefined when it is no redirect or names no usable place. */
export const followableLocation = (
  status: number,
  location: string | null,
  base: URL,
): URL | undefined => (REDIRECTS.has(status) ? resolveLocation(status, location, base) : undefined);

/**
 * The URL that a `Location` names, or undefined when it names no usable place.
 *
 * @example
 * resolveLocation(302, '../b?x=1', new URL('https://a.example/one/two#top')) // https://a.example/b?x=1#top
 * @see RFC 9110 section 10.2.2: a redirect inherits the fragment of the redirected URL
 */
export function resolveLocation(
  status: number,
  location: string | null,
  base: URL,
): URL | undefined {
  if (location === null) return;
  const first = firstLine(location).trim();
  // An empty one would lead back to where it was sent; workerd does not even show it.
  if (first === '' || first.length > LONGEST_REFERENCE) return;
  const reference = decodeRawUtf8(first);
  if (!URL.canParse(reference, base.href)) return;
  const next = new URL(reference, base.href);
  const isRedirect = status >= 300 && status < 400;
  if (isRedirect && !next.href.includes('#')) next.hash = base.hash;
  return next.href.length > 2 * LONGEST_REFERENCE ? undefined : next;
}

/**
 * Of several lines the first that is not empty, where a `fetch` gives them joined, as a list would be. A comma
 * and a space may also stand in one sloppy line: in its query or fragment, or where no other URL begins after
 * them. Two lines that differ, the first with a query or the second relative, cannot be told from such a one.
 *
 * @example
 * firstLine('/a, /a') // '/a'
 * firstLine('https://a.example/, https://b.example/') // 'https://a.example/'
 * firstLine('/find?place=Paris, /London') // the same
 */
function firstLine(location: string): string {
  const all = location.split(', ');
  const lines = all.slice(all.findIndex(isFilled), all.findLastIndex(isFilled) + 1);
  const isRepeated = lines.every((line) => line === lines[0]);
  const next = isRepeated ? 1 : lines.findIndex((line, n) => n > 0 && ABSOLUTE.test(line));
  const first = lines.slice(0, next < 0 ? undefined : next).join(', ');
  return !isRepeated && /[?#]/.test(first) ? lines.join(', ') : first;
}

const isFilled = (line: string) => line !== '';

const ABSOLUTE = /^(?:\/|https?:\/\/)/i;

/**
 * A Location with raw UTF-8 means its characters. Node hands over a character for each byte, workerd
 * the characters themselves: what does not decode as UTF-8 is taken as it is.
 */
function decodeRawUtf8(location: string): string {
  const codes = Array.from(location, (character) => character.codePointAt(0)!);
  if (!codes.some((code) => code > 0x7f) || codes.some((code) => code > 0xff)) return location;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(
      Uint8Array.from(codes),
    );
  } catch {
    return location;
  }
}
