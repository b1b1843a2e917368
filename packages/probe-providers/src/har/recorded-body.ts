import type { HarEntry } from '@env-drift/contracts';
import { canonicalCharset, extractMediaType } from '@env-drift/header-semantics';

/**
 * The bytes that a server sent, decoded from their content coding, as far as a recording holds them;
 * undefined where it holds no body, or only a text whose bytes are not known: one in another charset
 * than UTF-8, or one of another length than the body had.
 *
 * @param limit bytes that are wanted; one more is given where there are more
 */
export function recordedBody(
  { size, mimeType, text, encoding }: HarEntry['response']['content'],
  contentType: string | null,
  limit: number,
): Uint8Array<ArrayBuffer> | undefined {
  if (text === undefined || (text === '' && size !== 0)) return undefined;
  if (encoding !== '' && encoding !== 'base64') return undefined;
  const bytes =
    encoding === 'base64'
      ? decodeBase64(text.slice(0, 4 * Math.ceil((limit + 1) / 3)))
      : encodeUtf8(text.slice(0, limit + 1), contentType ?? mimeType);
  const isKnown = bytes && (bytes.length > limit || size <= 0 || size === bytes.length);
  return isKnown ? bytes : undefined;
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.codePointAt(0)!);
  } catch {
    return undefined;
  }
}

/** Browsers save the characters that they have decoded; ASCII has the same bytes in nearly every charset. */
function encodeUtf8(text: string, contentType: string): Uint8Array<ArrayBuffer> | undefined {
  const charset = canonicalCharset(
    extractMediaType(contentType)?.parameters.get('charset') || null,
  );
  const isUtf8 = charset === null || charset === 'utf-8';
  return isUtf8 || /^[\0-\x7f]*$/.test(text)
    ? Uint8Array.from(new TextEncoder().encode(text))
    : undefined;
}
