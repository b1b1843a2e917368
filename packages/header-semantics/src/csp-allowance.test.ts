import { expect, it } from 'vitest';
import { allowancesBeyond, describeAllowance, intersectSourceLists } from './csp-allowance.ts';
import { parseCspSource, type CspSource } from './csp-source.ts';
import { keepHost } from './host-mapping.ts';

const read = (list: string): CspSource[] =>
  list
    .split(' ')
    .map((text) => parseCspSource(text, { self: 'https://self.example', mapHost: keepHost }));
const meet = (...lists: (readonly CspSource[])[]) =>
  intersectSourceLists(lists).map(describeAllowance);

it.each([
  [[], []],
  [['a.example b.example'], ['https://a.example', 'https://b.example']],
  [['a.example b.example', 'b.example c.example'], ['https://b.example']],
  [['https: http:', 'a.example'], ['https://a.example']],
  [["'unsafe-inline'", 'https:'], []],
  [['*', "'unsafe-inline'"], []],
  // An element has one nonce and one content
  [["'nonce-a'", "'nonce-a'"], ["'nonce-…'"]],
  [["'nonce-a'", "'nonce-b'"], []],
  [["'sha256-a'", "'sha256-b'"], []],
  [["'sha256-a'", "'sha512-b'"], ["'sha256-a' and 'sha512-b'"]],
  // and comes inline or by its address
  [['https:', "'nonce-a'"], ["'nonce-…' and https:"]],
  [["'sha256-a'", 'https:'], ["'sha256-a' and https:"]],
  [["'nonce-a'", "'unsafe-inline'"], ["'nonce-…' and 'unsafe-inline'"]],
  [["'sha256-a'", "'unsafe-inline'"], ["'sha256-a' and 'unsafe-inline'"]],
  [["'nonce-a'", 'https:', 'a.example'], ["'nonce-…' and https://a.example"]],
  [["'nonce-a'", "'unsafe-inline'", 'https:'], []],
  // Each of these lets in something of its own
  [["'unsafe-eval'", "'wasm-unsafe-eval'"], ["'unsafe-eval' and 'wasm-unsafe-eval'"]],
  [["'unsafe-eval'", 'https:'], []],
  [["'unsafe-hashes'", 'https:'], []],
  [["'unsafe-hashes'", "'unsafe-eval'"], []],
  [["'inline-speculation-rules'", 'https:'], []],
  [["'inline-speculation-rules'", "'unsafe-hashes'"], []],
  // What one source lets in already is not told again
  [
    ["'nonce-a' https:", "'nonce-a' 'sha256-b'"],
    ["'nonce-…'", "'sha256-b' and https:"],
  ],
])('%j let in %j together', (lists, allowances) => {
  expect(meet(...lists.map(read))).toEqual(allowances);
});

it('takes * for the name of any trusted type', () => {
  const name = (text: string): CspSource => ({ kind: 'token', text });
  expect(meet([name('*')], [name('a')])).toEqual(['* and a']);
  expect(meet([name('a')], [name('*')])).toEqual(['* and a']);
  expect(meet([name('a')], [name('b')])).toEqual([]);
});

const hosts = (name: string, count: number, path = '') =>
  read(Array.from({ length: count }, (_, i) => `${name}${i}.example${path}`).join(' '));
const texts = (sources: readonly CspSource[]) => sources.map(({ text }) => text);

it('takes the shorter list for more than what lists too long to compare let in', () => {
  expect(meet(hosts('a', 300), hosts('b', 200))).toEqual(texts(hosts('b', 200)));
  expect(meet(hosts('a', 200), hosts('b', 300))).toEqual(texts(hosts('a', 200)));
  expect(meet(hosts('a', 200), hosts('b', 200))).toEqual(texts(hosts('a', 200)));
  expect(meet(hosts('a', 256), hosts('b', 128))).toEqual([]);
});

it.each([
  [128, 256, 0],
  [200, 200, 200],
])('finds of %d sources against %d: %d beyond', (given, wanted, count) => {
  const allowances = intersectSourceLists([hosts('a', given, '/x')]);
  expect(allowancesBeyond(allowances, [hosts('a', wanted)])).toHaveLength(count);
});
