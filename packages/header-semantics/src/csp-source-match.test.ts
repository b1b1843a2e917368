import { expect, it } from 'vitest';
import { coversSource, intersectUrls, partsOf } from './csp-source-match.ts';
import { parseCspSource, type CspSource, type CspUrlSource } from './csp-source.ts';
import { keepHost } from './host-mapping.ts';

const read = (text: string): CspSource =>
  parseCspSource(text, { self: 'https://self.example', mapHost: keepHost });

it.each([
  // Schemes
  ['https:', 'https:', true],
  ['http:', 'https:', true],
  ['https:', 'http:', false],
  ['http:', 'ws:', false],
  ['ws:', 'http:', true],
  ['ws:', 'https:', true],
  ['ws:', 'wss:', true],
  ['wss:', 'https:', true],
  ['wss:', 'ws:', false],
  ['*', 'http:', true],
  ['*', 'https:', true],
  ['*', 'ws:', true],
  ['*', 'wss:', true],
  ['*', 'ftp:', true],
  ['*', 'data:', false],
  ['xhttp:', 'https:', false],
  ['http:', 'httpsx:', false],
  // Hosts
  ['a.example', 'a.example', true],
  ['a.example', 'b.example', false],
  ['a.example', 'https:', false],
  ['https:', 'a.example', true],
  ['https://*', 'a.example', true],
  ['*.a.example', 'b.a.example', true],
  ['*.a.example', '*.b.a.example', true],
  ['*.a.example', 'a.example', false],
  ['*.a.example', 'xa.example', false],
  ['b.a.example', '*.a.example', false],
  // Ports
  ['a.example:*', 'a.example:8080', true],
  ['a.example', 'a.example:*', false],
  ['a.example', 'a.example:8080', false],
  ['http://a.example', 'https://a.example', true],
  ['http://a.example:443', 'https://a.example', true],
  ['http://a.example:443', 'http://a.example', false],
  ['ftp://a.example:21', 'ftp://a.example', false],
  // Paths
  ['a.example', 'a.example/x', true],
  ['a.example/', 'a.example', true],
  ['a.example/', 'a.example/x', true],
  ['a.example/x', 'a.example', false],
  ['a.example/x/', 'a.example', false],
  ['a.example/x/', 'a.example/x/y', true],
  ['a.example/x', 'a.example/x/y', false],
  ['a.example/%78', 'a.example/x', true],
  ['a.example/x%2Fy', 'a.example/x/y', false],
  // What has no address
  ["'nonce-a'", "'nonce-b'", true],
  ["'nonce-a'", "'sha256-a'", false],
  ["'sha256-a'", "'sha256-a'", true],
  ["'sha256-a'", "'sha256-b'", false],
  ["'unsafe-eval'", "'wasm-unsafe-eval'", true],
  ["'unsafe-eval'", "'trusted-types-eval'", true],
  ["'unsafe-eval'", "'unsafe-inline'", false],
  ["'wasm-unsafe-eval'", "'unsafe-eval'", false],
  ["'unsafe-inline'", "'unsafe-inline'", true],
  ['*', "'unsafe-inline'", false],
])('%s covers %s: %s', (wide, narrow, isCovered) => {
  expect(coversSource(read(wide), read(narrow))).toBe(isCovered);
});

it('takes * for the name of any trusted type', () => {
  const name = (text: string): CspSource => ({ kind: 'token', text });
  expect(coversSource(name('*'), name('a'))).toBe(true);
  expect(coversSource(name('a'), name('b'))).toBe(false);
});

it('takes http: and ws: for all of *', () => {
  expect(partsOf(read('*')).map(({ text }) => text)).toEqual(['http:', 'ws:']);
  expect(partsOf(read('https:')).map(({ text }) => text)).toEqual(['https:']);
});

it.each([
  ['*', '*', '*'],
  ['http:', 'https:', 'https:'],
  ['data:', 'https:', null],
  ['http:', 'a.example', 'https://a.example'],
  ['http://a.example', 'https:', 'https://a.example'],
  ['http://a.example/x/', 'https://a.example/x/y', 'https://a.example/x/y'],
  ['*.a.example', 'b.a.example', 'https://b.a.example'],
  ['a.example', 'b.example', null],
  ['a.example/x', 'a.example/y', null],
  ['a.example:*', 'a.example:8080', 'https://a.example:8080'],
  ['a.example:8080', 'a.example:8081', null],
  ['http://a.example', 'http://a.example:443', 'https://a.example'],
  ['http://a.example', 'http://a.example:8080', null],
  ['ws://a.example', 'ws://a.example:443', 'wss://a.example'],
  ['ftp://a.example', 'ftp://a.example:21', null],
])('%s and %s have %s in common', (one, other, text) => {
  const [a, b] = [read(one) as CspUrlSource, read(other) as CspUrlSource];
  expect(intersectUrls(a, b)?.text ?? null).toBe(text);
  expect(intersectUrls(b, a)?.text ?? null).toBe(text);
});
