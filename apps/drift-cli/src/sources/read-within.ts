import { gunzipSync } from 'node:zlib';

/** As large as a sitemap may be (sitemaps.org), which is larger than any API's description. */
export const LARGEST_MIB = 50;
const LARGEST = LARGEST_MIB * 1024 * 1024;

export type TooLarge = 'too large';

/** The body of an answer, where it comes to its end and is no larger than a document may be. */
export async function readWithin({ body }: Response): Promise<Uint8Array | TooLarge | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.byteLength;
      if (size > LARGEST) return 'too large';
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return undefined;
  }
}

/**
 * A document that may have been packed as a file, such as `sitemap.xml.gz`: that is no content coding, which
 * is undone already.
 *
 * @returns undefined for what begins as gzip and is none
 */
export function unpack(bytes: Uint8Array): Uint8Array | TooLarge | undefined {
  // RFC 1952 section 2.3.1.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? 'too large'
      : undefined;
  }
}
