import { expect, it } from 'vitest';
import { parseCspSource } from './csp-source.ts';
import { keepHost } from './host-mapping.ts';

const page = { self: 'https://a.example', mapHost: keepHost };

it.each([
  ['*', 'url', '*'],
  ["'SELF'", 'url', "'self'"],
  ['Data:', 'url', 'data:'],
  ['web2+x:', 'url', 'web2+x:'],
  ['A.example', 'url', 'https://a.example'],
  ['Web2://A.example', 'url', 'web2://a.example'],
  ['http://*.A.example/Path?q=1#f', 'url', 'http://*.a.example/Path'],
  ['a.example:*', 'url', 'https://a.example:*'],
  ['*:8080', 'url', 'https://*:8080'],
  ['!a.example', 'token', '!a.example'],
  ['a.example x', 'token', 'a.example x'],
  ["'NONCE-aB+/=_-'", 'nonce', "'nonce-aB+/=_-'"],
  ["x'nonce-a'", 'token', "x'nonce-a'"],
  ["'nonce-a'x", 'token', "'nonce-a'x"],
  ["'SHA256-aB-_='", 'hash', "'sha256-aB+/='"],
  ["'sha384-a'", 'hash', "'sha384-a'"],
  ["'sha512-a'", 'hash', "'sha512-a'"],
  ["'sha1-a'", 'token', "'sha1-a'"],
  ["x'sha256-a'", 'token', "x'sha256-a'"],
  ["'sha256-a'x", 'token', "'sha256-a'x"],
  ["'Unsafe-Inline'", 'keyword', "'unsafe-inline'"],
  ["x'unsafe-inline'", 'token', "x'unsafe-inline'"],
  ["'unsafe-inline'x", 'token', "'unsafe-inline'x"],
])('%s is the %s %s', (expression, kind, text) => {
  expect(parseCspSource(expression, page)).toMatchObject({ kind, text });
});

it.each([
  ['http://a.example:80', 'http://a.example'],
  ['https://a.example:443', 'https://a.example'],
  ['ws://a.example:80', 'ws://a.example'],
  ['wss://a.example:443', 'wss://a.example'],
  ['http://a.example:443', 'http://a.example:443'],
  ['ftp://a.example:80', 'ftp://a.example:80'],
])('%s without a port that says nothing is %s', (expression, text) => {
  expect(parseCspSource(expression, page).text).toBe(text);
});

it.each([
  ["'self'", { scheme: 'http', host: 'shop.example', port: '8080' }],
  ['a.example', { scheme: 'http', host: '{host}', port: null }],
  ['*.a.example:*', { scheme: 'http', host: '*.{host}', port: '*' }],
  ['https://*', { scheme: 'https', host: '*', port: null }],
])('%s is read on its page', (expression, parts) => {
  const mapHost = (origin: string) => origin.replace(/(?<=\/\/|\*\.)(?:a\.example|\*)$/, '{host}');
  const own = { self: 'http://shop.example:8080/', mapHost };
  expect(parseCspSource(expression, own)).toMatchObject(parts);
});

it('takes a host without a scheme for one of https', () => {
  const own = { self: 'shop.example:8443', mapHost: () => '{host}' };
  const parts = { scheme: 'https', host: 'shop.example', port: '8443' };
  expect(parseCspSource("'self'", own)).toMatchObject(parts);
  expect(parseCspSource('http://a.example', own).text).toBe('http://{host}');
});
