import { expect, it } from 'vitest';
import { framingOf } from './message-framing.ts';

it.each([
  [[], '', 'whole'],
  [['x-a: b'], 'anything', 'whole'],
  [['Content-Length: 3'], 'abc', 'whole'],
  [['content-length:3'], 'abcd', 'whole'],
  [['content-length: 4'], 'abc', 'short'],
  [['content-length: four'], 'abcd', 'broken'],
  [['content-length: -1'], '', 'broken'],
  [['transfer-encoding: chunked'], '', 'short'],
  [['Transfer-Encoding: Chunked'], '3\r\nabc\r\n0\r\n\r\n', 'whole'],
  [['transfer-encoding: chunked'], '3;name=value\r\nabc\r\n0\r\n\r\n', 'whole'],
  [['transfer-encoding: chunked'], 'A\r\n0123456789\r\n0\r\ntrailer: a\r\n\r\n', 'whole'],
  [['transfer-encoding: chunked'], '3\r\nabc\r\n', 'short'],
  [['transfer-encoding: chunked'], '3\r\nab', 'short'],
  [['transfer-encoding: chunked'], '3\r\nabcd\r\n0\r\n\r\n', 'broken'],
  [['transfer-encoding: chunked'], 'zz\r\nabc\r\n', 'broken'],
  [['transfer-encoding: chunked'], '\r\n', 'broken'],
  [['transfer-encoding: chunked'], '123456789\r\n', 'broken'],
  [['transfer-encoding: chunked', 'content-length: 3'], 'abc', 'short'],
  [['transfer-encoding: gzip'], 'abc', 'whole'],
])('%j with %j: %s', (fields, body, framing) => {
  expect(framingOf(fields, body)).toBe(framing);
});

it('is linear: a body of nothing but the smallest chunks', () => {
  expect(framingOf(['transfer-encoding: chunked'], '1\r\na\r\n'.repeat(400_000))).toBe('short');
});
