import { pipeline, Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { createBrotliDecompress, createGunzip } from 'node:zlib';

const DECODERS = { gzip: createGunzip, br: createBrotliDecompress };

/** The codings that every runtime's `fetch` undoes. */
export type Coding = keyof typeof DECODERS;

export const isCoding = (value: string | undefined): value is Coding =>
  value !== undefined && Object.hasOwn(DECODERS, value);

/**
 * A body without its coding. One that ends before its coding does is no body: reading it fails, where
 * undici's own `fetch` would give the part that came for the whole.
 */
export function undoCoding(
  body: ReadableStream<Uint8Array>,
  coding: Coding,
): ReadableStream<Uint8Array> {
  const decoder = DECODERS[coding]();
  // Whoever reads the decoder hears of every failure, and letting go of it lets go of the body.
  pipeline(Readable.fromWeb(body as WebStream), decoder, () => undefined);
  return Readable.toWeb(decoder) as ReadableStream<Uint8Array>;
}
