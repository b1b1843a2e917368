import { deflateRawSync, constants } from 'node:zlib';

/** RFC 1952 section 2.3.1, of a file without a name. */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

export const DECODED_PART = 1024 * 1024;

/** Decodes to a mebibyte of nothing, as often as it is sent; in the coding, to a thousandth of that. */
const PART = deflateRawSync(Buffer.alloc(DECODED_PART), { finishFlush: constants.Z_FULL_FLUSH });

/** The first so many parts of a gzip file that has no end. */
export const gzipBomb = (parts: number): Buffer =>
  Buffer.concat([GZIP_HEADER, ...Array.from({ length: parts }, () => PART)]);
