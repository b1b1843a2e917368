import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { undoCodings } from './undo-codings.ts';

const text = JSON.stringify({ items: Array.from({ length: 500 }, (_, n) => n * 7919) });
const plain = Buffer.from(text);

/** A body in pieces of so many bytes. */
const inPieces = (bytes: Uint8Array, size: number) => {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(new Uint8Array(bytes.subarray(at, (at += size))));
    },
  });
};

async function open(coding: string | null, sent: Uint8Array, size = 1000) {
  const headers = new Headers(coding === null ? {} : { 'content-encoding': coding });
  const response = { headers, body: inPieces(sent, size) } as unknown as Response;
  const { body, coded } = await undoCodings(response);
  return { coded, bytes: Buffer.from(await new Response(body).arrayBuffer()) };
}

describe.each([1, 2, 7, 1_000_000])('in pieces of %d bytes', (size) => {
  it.each<[string | null, Buffer, Buffer, string?]>([
    [null, plain, plain],
    ['identity', plain, plain],
    ['gzip', plain, plain],
    ['br', plain, plain],
    ['x-gzip', gzipSync(plain), plain],
    ['GZIP', gzipSync(plain), plain],
    ['Gzip, identity', gzipSync(plain), plain],
    ['deflate', deflateSync(plain), plain],
    ['gzip, gzip', gzipSync(gzipSync(plain)), plain],
    ['deflate, x-gzip', gzipSync(deflateSync(plain)), plain],
    ['zstd', zstdCompressSync(plain), zstdCompressSync(plain), 'zstd'],
    ['BR', brotliCompressSync(plain), brotliCompressSync(plain), 'br'],
    ['zstd, gzip', gzipSync(zstdCompressSync(plain)), zstdCompressSync(plain), 'zstd'],
    ['gzip, zstd', zstdCompressSync(plain), zstdCompressSync(plain), 'gzip, zstd'],
    ['deflate', deflateRawSync(plain), deflateRawSync(plain), 'deflate'],
    // As where the platform has done it, or nobody.
    ['x-gzip', plain, plain, 'gzip'],
    ['gzip, gzip', gzipSync(plain), plain, 'gzip'],
    ['gzip,gzip,gzip,gzip,gzip,gzip', plain, plain, 'gzip, gzip, gzip, gzip, gzip'],
    ['token=hush', plain, plain, '?'],
    ['x-gzip', Buffer.alloc(0), Buffer.alloc(0)],
    ['x-gzip', Buffer.from('a'), Buffer.from('a'), 'gzip'],
    ['deflate', Buffer.from('x'), Buffer.from('x'), 'deflate'],
  ])('%s', async (coding, sent, given, coded) => {
    const opened = await open(coding, sent, size);
    expect(opened.coded).toBe(coded);
    expect(opened.bytes.equals(given)).toBe(true);
  });
});

it.each([
  ['x-gzip', gzipSync(plain).subarray(0, 400)],
  ['x-gzip', gzipSync(plain).subarray(0, 1)],
  ['x-gzip', Buffer.concat([gzipSync(plain), Buffer.alloc(9)])],
  ['x-gzip', gzipSync(plain).subarray(0, -1)],
  ['deflate', deflateSync(plain).subarray(0, 400)],
  ['gzip, gzip', gzipSync(gzipSync(plain).subarray(0, 400))],
])('%s that breaks off or goes on fails', async (coding, sent) => {
  await expect(open(coding, sent)).rejects.toThrow();
});

it.each(['0', '00', ' 000 '])(
  'an empty body of length %j is empty in every coding',
  async (length) => {
    let isLetGo = false;
    const body = new ReadableStream<Uint8Array>({ cancel: () => void (isLetGo = true) });
    const headers = new Headers({ 'content-encoding': 'gzip', 'content-length': length });
    expect(await undoCodings({ headers, body } as Response)).toEqual({ body: null });
    expect(isLetGo).toBe(true);
  },
);

it.each([
  ['before it is read', 0],
  ['in the middle', 1],
])('lets go of the body where it is let go of, %s', async (_title, reads) => {
  const isLetGo = Promise.withResolvers<void>();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(gzipSync(plain).subarray(0, 900))),
    cancel: () => isLetGo.resolve(),
  });
  const headers = new Headers({ 'content-encoding': 'x-gzip' });
  const opened = await undoCodings({ headers, body } as Response);
  const reader = opened.body!.getReader();
  for (let read = 0; read < reads; read++) await reader.read();
  await reader.cancel();
  await isLetGo.promise;
});

it.each<[string, string | undefined]>([
  ['chunked', undefined],
  ['gzip, chunked', 'gzip'],
  ['X-Gzip, Chunked', 'gzip'],
])('says what is left of the transfer coding %s', async (transfer, coded) => {
  const headers = new Headers({ 'transfer-encoding': transfer, 'content-encoding': 'x-gzip' });
  const response = { headers, body: inPieces(gzipSync(plain), 1000) } as unknown as Response;
  expect((await undoCodings(response)).coded).toBe(coded);
});
