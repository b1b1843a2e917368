import { brotliCompressSync, gzipSync } from 'node:zlib';
import { both, type Cause } from '../cause.ts';
import { identities } from '../certificates.ts';
import type { Expected } from '../expected.ts';
import { gzipBomb } from '../gzip-bomb.ts';
import { startTcp, startTls } from '../local-server.ts';
import { drip, onceAsked, pour, say, sayAndEnd, sayAndReset } from '../wire.ts';

const OK = 'HTTP/1.1 200 OK\r\n';
const NINE = `${OK}content-length: 9\r\n\r\n`;
const CHUNKED = `${OK}transfer-encoding: chunked\r\n\r\n`;
const CODED = `${OK}content-encoding: gzip\r\nconnection: close\r\n\r\n`;

const PACKED = gzipSync('as much as there is to say'.repeat(9));
const HALF = PACKED.subarray(0, PACKED.length / 2);
const TWICE = Buffer.concat([PACKED, PACKED]);

/** A body that is as long as its fields say, and in a coding. */
const coded = (
  coding: string,
  body: Buffer,
  length = `content-length: ${body.length}`,
  status = OK,
) =>
  onceAsked((socket) => {
    socket.write(`${status}content-encoding: ${coding}\r\n${length}\r\n\r\n`);
    socket.end(body);
  });

const brokenOff: Expected = {
  code: 'protocol_error',
  could_be: ['connection_reset', 'protocol_error'],
};

export const bodyCauses: readonly Cause[] = [
  {
    cause: 'the body drips in and never ends',
    start: () => startTcp(onceAsked((socket) => drip(socket, `${OK}\r\n`))),
    ...both({ code: 'body_timeout' }),
    isSlow: true,
  },
  {
    cause: 'the body stays away',
    start: () => startTcp(say(NINE)),
    ...both({ code: 'body_timeout' }),
    isSlow: true,
  },
  {
    cause: 'the connection is reset within the body',
    start: () => startTcp(sayAndReset(`${NINE}abc`)),
    ...both({ code: 'connection_reset' }),
  },
  {
    cause: 'the connection is reset within a chunk',
    start: () => startTcp(sayAndReset(`${CHUNKED}9\r\nabc`)),
    ...both({ code: 'connection_reset' }),
  },
  {
    cause: 'the connection is reset within the body, over TLS',
    start: () =>
      startTls(identities.fine, (socket, bare) =>
        socket.once('data', () =>
          socket.write(`${NINE}abc`, () => setImmediate(() => bare.resetAndDestroy())),
        ),
      ),
    node: { code: 'connection_reset' },
    workerd: brokenOff,
  },
  {
    cause: 'the body ends too early',
    start: () => startTcp(sayAndEnd(`${NINE}abc`)),
    ...both({ code: 'protocol_error' }),
  },
  {
    cause: 'the body ends within a chunk',
    start: () => startTcp(sayAndEnd(`${CHUNKED}9\r\nabc`)),
    ...both({ code: 'protocol_error' }),
  },
  {
    cause: 'the size of a chunk is no number',
    start: () => startTcp(sayAndEnd(`${CHUNKED}zz\r\nabc`)),
    ...both({ code: 'protocol_error' }),
  },
  {
    cause: 'the coding of the body is broken',
    start: () => startTcp(sayAndEnd(`${CODED}abc`)),
    ...both({ code: 'protocol_error' }),
  },
  {
    cause: 'the coding of the body ends too early',
    start: () => startTcp(coded('gzip', HALF)),
    ...both({ code: 'protocol_error' }),
  },
  {
    cause: 'the coding of the body ends too early, and is br',
    start: () => startTcp(coded('br', brotliCompressSync(PACKED.toString('hex')).subarray(0, 40))),
    ...both({ code: 'protocol_error' }),
  },
  {
    cause: 'the coding of the body ends too early, and is x-gzip',
    start: () => startTcp(coded('x-gzip', HALF)),
    ...both({ code: 'protocol_error' }),
  },
  {
    cause: 'the connection is reset within the coding of the body',
    start: () =>
      startTcp(
        onceAsked((socket) => {
          socket.write(`${OK}content-encoding: gzip\r\ncontent-length: ${PACKED.length}\r\n\r\n`);
          socket.write(HALF, () => setImmediate(() => socket.resetAndDestroy()));
        }),
      ),
    ...both({ code: 'connection_reset' }),
  },
  {
    cause: 'none: the body is in `GZIP`',
    start: () => startTcp(coded('GZIP', PACKED)),
    ...both({ status: 200 }),
  },
  {
    cause: 'none: the body is in two codings',
    start: () => startTcp(coded('gzip, x-gzip', gzipSync(PACKED))),
    ...both({ status: 200 }),
  },
  {
    cause: 'the body is in a coding that nobody asked for',
    start: () => startTcp(coded('zstd', Buffer.from('as it came'))),
    ...both({ status: 200, coded: 'zstd' }),
  },
  {
    cause: 'none: the body is empty, and in a coding',
    start: () => startTcp(coded('gzip', Buffer.alloc(0))),
    ...both({ status: 200 }),
  },
  {
    cause: 'the body is empty, in a coding, and does not say so',
    start: () => startTcp(coded('gzip', Buffer.alloc(0), 'connection: close')),
    ...both({ code: 'protocol_error' }),
  },
  {
    cause: 'none: the body is two members of gzip',
    start: () => startTcp(coded('gzip', TWICE)),
    ...both({ status: 200 }),
  },
  {
    cause: 'the body is two members of gzip, and is x-gzip',
    start: () => startTcp(coded('x-gzip', TWICE)),
    ...both({ code: 'protocol_error' }),
  },
  {
    cause: 'zeros come after the coding of the body',
    start: () => startTcp(coded('gzip', Buffer.concat([PACKED, Buffer.alloc(9)]))),
    node: { status: 200 },
    workerd: { code: 'protocol_error' },
  },
  {
    cause: 'something comes after the coding of the body, which is br',
    start: () => startTcp(coded('br', Buffer.concat([brotliCompressSync('a'), Buffer.from('b')]))),
    node: { status: 200 },
    workerd: { code: 'protocol_error' },
  },
  {
    cause: 'none: the reason phrase is not ASCII, and the body is in a coding',
    start: () => startTcp(coded('gzip', PACKED, undefined, 'HTTP/1.1 200 Größe €\r\n')),
    ...both({ status: 200 }),
  },
  {
    cause: 'the body never ends',
    start: () =>
      startTcp(
        onceAsked((socket) => {
          socket.write(`${OK}\r\n`);
          pour(socket, 'a'.repeat(64 * 1024));
        }),
      ),
    ...both({ status: 200, truncated: true }),
  },
  {
    cause: 'the body is a gzip bomb',
    start: () =>
      startTcp(
        onceAsked((socket) => {
          socket.write(CODED);
          socket.write(gzipBomb(4_096));
        }),
      ),
    ...both({ status: 200, truncated: true }),
  },
];
