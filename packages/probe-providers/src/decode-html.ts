import { extractMediaType } from '@env-drift/header-semantics';
import { readTags, type Attributes, type TagReader } from './read-tags.ts';

/** Bytes in which a page may name its encoding. @see HTML, "Prescan a byte stream" */
const PRESCANNED = 1024;

/**
 * The text of a page. A byte order mark decides on its encoding, then the `charset` of Content-Type,
 * then `<meta charset>`; UTF-8 where none of them names one that is known.
 *
 * @see HTML, "Determining the character encoding"
 */
export function decodeHtml(content: Uint8Array<ArrayBuffer>, charset: string | undefined): string {
  const decoder =
    decoderFor(charsetOfMark(content)) ??
    decoderFor(charset) ??
    decoderFor(charsetOfMeta(content)) ??
    decoderFor('utf-8')!;
  return decoder.decode(content);
}

function decoderFor(label: string | undefined) {
  try {
    return label === undefined ? undefined : new TextDecoder(label);
  } catch {
    return undefined;
  }
}

function charsetOfMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}

function charsetOfMeta(content: Uint8Array): string | undefined {
  let named: string | undefined;
  const reader: TagReader = {
    open(name, attributes) {
      if (name === 'meta') named ??= attributes.get('charset') ?? charsetOfContentType(attributes);
    },
  };
  readTags(String.fromCharCode(...content.subarray(0, PRESCANNED)), [reader]);
  // Who can read these letters does not read two bytes as one.
  return named && /^utf-?16/i.test(named.trim()) ? 'utf-8' : named;
}

function charsetOfContentType(attributes: Attributes): string | undefined {
  if (attributes.get('http-equiv')?.trim().toLowerCase() !== 'content-type') return undefined;
  return extractMediaType(attributes.get('content') ?? null)?.parameters.get('charset');
}
