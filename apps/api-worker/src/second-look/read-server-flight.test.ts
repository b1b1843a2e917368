import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readServerFlight } from './read-server-flight.ts';

const length = (size: number, bytes: readonly number[]) => [
  ...[16, 8, 0].slice(3 - size).map((shift) => (bytes.length >> shift) & 0xff),
  ...bytes,
];
const record = (type: number, bytes: readonly number[]) => [type, 3, 3, ...length(2, bytes)];
const message = (type: number, bytes: readonly number[]) => [type, ...length(3, bytes)];
const hello = message(
  2,
  Array.from({ length: 70 }, () => 7),
);
const list = (...certificates: number[][]) =>
  message(
    11,
    length(
      3,
      certificates.flatMap((der) => length(3, der)),
    ),
  );

const der = Array.from({ length: 300 }, (_, index) => index % 256);
const flight = [...hello, ...list(der, [1, 2, 3])];
const certificate = { state: 'certificate', der: new Uint8Array(der) };

describe('what a server answers', () => {
  it.each([
    ['nothing yet', [], { state: 'more' }],
    ['the first byte of a record', [22], { state: 'more' }],
    ['the head of a record', [22, 3, 3, 1, 0], { state: 'more' }],
    ['a hello alone', record(22, hello), { state: 'more' }],
    ['hello and certificates in one record', record(22, flight), certificate],
    [
      'each in a record of its own',
      [...record(22, hello), ...record(22, list(der, [1, 2, 3]))],
      certificate,
    ],
    [
      'a message split over records',
      [...record(22, flight.slice(0, 200)), ...record(22, flight.slice(200))],
      certificate,
    ],
    ['all but its last byte', record(22, flight).slice(0, -1), { state: 'more' }],
    [
      'a certificate and then an alert',
      [...record(22, flight), ...record(21, [2, 40])],
      certificate,
    ],
    ['an alert', record(21, [2, 70]), 'alert'],
    ['a list without a certificate', record(22, list()), 'not_tls'],
    [
      'a certificate longer than its list',
      record(22, message(11, [0, 0, 9, 0, 1, 0, 7])),
      'not_tls',
    ],
    ['a record that is too long', [22, 3, 3, 0xff, 0xff], 'not_tls'],
    ['another version', [22, 9, 0, 0, 1, 0], 'not_tls'],
    ['a record of data', record(23, [1]), 'not_tls'],
    ['HTTP', [...new TextEncoder().encode('HTTP/1.1 400 Bad Request\r\n')], 'not_tls'],
  ])('%s', (_title, bytes, seen) => {
    expect(readServerFlight(new Uint8Array(bytes))).toEqual(
      typeof seen === 'string' ? { state: seen } : seen,
    );
  });
});

it('takes whatever comes', () => {
  const start = fc.constantFrom([], [22, 3, 3], [22, 3, 3, 0, 9, 11], record(22, hello));
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, tail) => {
      expect(readServerFlight(new Uint8Array([...head, ...tail]))).toHaveProperty('state');
    }),
  );
});
