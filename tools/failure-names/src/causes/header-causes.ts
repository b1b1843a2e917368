import { both, type Cause } from '../cause.ts';
import { identities } from '../certificates.ts';
import { startHttps, startTcp, startTls } from '../local-server.ts';
import { drip, onceAsked, pour, sayAndEnd, sayAndReset } from '../wire.ts';

const START = 'HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n';
const kilobytes = (size: number) => `x-a: ${'a'.repeat(1_000 - 7)}\r\n`.repeat(size);
const heavy = (size: number) => () => startTcp(sayAndEnd(`${START}${kilobytes(size)}\r\nhi`));
const malformed = (text: string) => () => startTcp(sayAndEnd(text));

export const headerCauses: readonly Cause[] = [
  {
    cause: 'the server never answers',
    start: () => startTcp(() => undefined),
    ...both({ code: 'header_timeout' }),
    isSlow: true,
  },
  {
    cause: 'the header fields drip in and never end',
    start: () => startTcp(onceAsked((socket) => drip(socket, `${START}x-a: `))),
    ...both({ code: 'header_timeout' }),
    isSlow: true,
  },
  {
    cause: 'the header fields take 100 kB',
    start: heavy(100),
    node: { code: 'headers_too_large' },
    workerd: { status: 200 },
  },
  {
    cause: 'the header fields take 1 MB',
    start: heavy(1_000),
    ...both({ code: 'headers_too_large' }),
  },
  {
    cause: 'the header fields never end',
    start: () =>
      startTcp(
        onceAsked((socket) => {
          socket.write(START);
          pour(socket, kilobytes(1));
        }),
      ),
    ...both({ code: 'headers_too_large' }),
  },
  {
    cause: 'garbage instead of HTTP',
    start: malformed('220 mail.example ready\r\n'),
    ...both({ code: 'protocol_error' }),
  },
  {
    cause: 'garbage instead of HTTP, over TLS',
    start: () =>
      startTls(identities.fine, (socket) =>
        socket.once('data', () => socket.end('220 mail.example ready\r\n')),
      ),
    ...both({ code: 'protocol_error' }),
  },
  {
    cause: 'plain HTTP to a port that speaks TLS',
    start: () => startHttps(identities.fine, (_request, response) => response.end('here')),
    target: (server) => ({ url: server!.url.replace('https:', 'http:') }),
    ...both({ code: 'protocol_error' }),
  },
  {
    cause: 'HTML without a head',
    start: malformed('<html>hello</html>'),
    ...both({ code: 'protocol_error' }),
  },
  {
    cause: 'a status that is no number',
    start: malformed('HTTP/1.1 abc OK\r\n\r\n'),
    ...both({ code: 'protocol_error' }),
  },
  {
    cause: 'a field without a colon',
    start: malformed('HTTP/1.1 200 OK\r\nx-a a\r\n\r\n'),
    ...both({ code: 'protocol_error' }),
  },
  {
    cause: 'the connection ends before an answer',
    start: malformed(''),
    ...both({ code: 'protocol_error' }),
  },
  {
    cause: 'the connection ends within the header fields',
    start: malformed('HTTP/1.1 200 OK\r\nx-a: a'),
    ...both({ code: 'protocol_error' }),
  },
  {
    cause: 'the connection is reset within the header fields',
    start: () => startTcp(sayAndReset('HTTP/1.1 200 OK\r\nx-a: a')),
    ...both({ code: 'connection_reset' }),
  },
];
