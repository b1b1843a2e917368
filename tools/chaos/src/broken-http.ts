import { connect } from 'node:net';
import type { Chance } from './seeded.ts';

const GIVE_UP_MS = 2_000;

/** Bytes that are no HTTP/1.1 request, or two of them in one. */
export function brokenBytes(host: string, chance: Chance): Buffer {
  const { between, of } = chance;
  const head = (line: string, ...fields: string[]) =>
    [line, `host: ${host}`, ...fields, '', ''].join('\r\n');
  const post = (...fields: string[]) =>
    head('POST /api/compare HTTP/1.1', 'content-type: application/json', ...fields);
  const noise = () => Buffer.from(Array.from({ length: between(1, 3_000) }, () => between(0, 255)));
  const bytes = of<() => string | Buffer>([
    noise,
    () => Buffer.concat([Buffer.from('GET /api/health HTTP/1.1\r\n'), noise()]),
    () => 'GET /api/health HTTP/1.1\r\n\r\n',
    () => 'GET /api/health HTTP/1.1\nhost: x\n\n',
    () => head('GET /api/health HTTP/9.9'),
    () => head('GET  /api/health  HTTP/1.1'),
    () => head(`GET /api/${'a'.repeat(100_000)} HTTP/1.1`),
    () => head('GET /api/compare/\u0000 HTTP/1.1'),
    () => head('GET http://other.example/api/health HTTP/1.1'),
    () => head('CONNECT other.example:443 HTTP/1.1'),
    () => head('get /api/health HTTP/1.1'),
    () => head('GET /api/health HTTP/1.1', `x: ${'a'.repeat(200_000)}`),
    () => head('GET /api/health HTTP/1.1', ...Array.from({ length: 2_000 }, (_, n) => `x-${n}: a`)),
    () => head('GET /api/health HTTP/1.1', 'bad name: a'),
    () => head('GET /api/health HTTP/1.1', ': a'),
    () => head('GET /api/health HTTP/1.1', 'x: a\u0000b'),
    () => head('GET /api/health HTTP/1.1', 'host: other.example'),
    () => `${post('content-length: -1')}{}`,
    () => `${post('content-length: 1e3')}{}`,
    () => `${post('content-length: 99999999999999999999')}{}`,
    () => `${post('content-length: 5', 'content-length: 6')}{"a":1}`,
    () => `${post('content-length: 2', 'transfer-encoding: chunked')}0\r\n\r\n`,
    () => `${post('transfer-encoding: chunked')}zz\r\n{}\r\n0\r\n\r\n`,
    () => `${post('transfer-encoding: chunked')}2\r\n{}`,
    () => `${post('transfer-encoding: chunked')}ffffffffffffffff\r\n{}`,
    () => `${post('transfer-encoding: x')}{}`,
    () => `${post('content-length: 1000')}{"leftUrl":`,
    () => `${post('content-length: 2')}{}GET /api/compare/x HTTP/1.1\r\n\r\n`,
    () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    () => Buffer.from('160301020001000001fc0303', 'hex'),
  ])();
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes, 'latin1');
}

/** What came back until the other end closed or fell silent. */
export function sendBytes(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    const end = () => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(GIVE_UP_MS, end);
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('error', end);
    socket.on('close', end);
    socket.on('connect', () => socket.write(bytes));
  });
}
