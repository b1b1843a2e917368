/** A longer reference is no address that anybody is meant to follow; it must not fill the store. */
const LONGEST_REFERENCE = 4096;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Where a response sends its reader, or undefined when it is no redirect or names no usable place.
 *
 * @example
 * resolveLocation(302, '../b?x=1', new URL('https://a.example/one/two#top')) // https://a.example/b?x=1#top
 * @see RFC 9110 section 10.2.2: the fragment of the redirected URL is inherited
 */
export function resolveLocation(
  status: number,
  location: string | null,
  base: URL,
): URL | undefined {
  if (!REDIRECTS.has(status) || location === null || location.length > LONGEST_REFERENCE) return;
  const reference = decodeRawUtf8(location);
  if (!URL.canParse(reference, base.href)) return;
  const next = new URL(reference, base.href);
  if (!next.href.includes('#')) next.hash = base.hash;
  return next.href.length > 2 * LONGEST_REFERENCE ? undefined : next;
}

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
