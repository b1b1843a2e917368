import { expect, it } from 'vitest';
import { splitAtDifference, type OwnHosts } from './split-at-difference.ts';

const marked = (text: string, other: string, hosts?: OwnHosts) =>
  splitAtDifference(text, other, hosts)
    ?.map((part) => (part.differs ? `[${part.text}]` : part.text))
    .join('');

it.each([
  ['public, max-age=60', 'public, max-age=600', 'public, max-age=[60]'],
  ['public, max-age=600', 'public, max-age=60', 'public, max-age=[600]'],
  ['https://a.example/cart?x=1', 'https://a.example/basket?x=1', 'https://a.example/[cart]?x=1'],
  ['Accept-Encoding, Origin', 'Accept-Encoding', 'Accept-Encoding[, Origin]'],
  ['Accept-Encoding', 'Accept-Encoding, Origin', 'Accept-Encoding'],
  ['aaa, aaa', 'aaa, aaa, aaa', 'aaa, aaa'],
  ['ok: 😀', 'ok: 😁', 'ok: [😀]'],
  ['https://a.example/', 'https://b.example/', 'https://[a.example]/'],
])('%j against %j: %j', (text, other, words) => {
  expect(marked(text, other)).toBe(words);
});

it.each([
  ['https://s.example/cart', 'https://p.example/basket', 'https://s.example/[cart]'],
  ['http://s.example/', 'https://p.example/', '[http]://s.example/'],
  ['http://s.example/a?x=1', 'https://p.example/a?x=2', '[http]://s.example/a?x=[1]'],
  ['https://s.example/a', 'https://p.example/a?b', 'https://s.example/a'],
  ['https://s.example/a/b', 'https://p.example/v1/a/b', 'https://s.example/a/b'],
  ['https://login.example/a', 'https://p.example/a', 'https://[login.example]/a'],
  ['https://s.example/a', 'https://login.example/a', 'https://[s.example]/a'],
  ['https://p.example/a', 'https://p.example/a', 'https://[p.example]/a'],
  ['https://cdn.example/a', 'https://cdn.example/b', 'https://cdn.example/[a]'],
  ['https://cdn.example/a', 'https://cdn.example/a', undefined],
  ['https://s.example/a', 'https://p.example/a', undefined],
  ['public', 'public', undefined],
])('%j of s.example against %j of p.example: %j', (text, other, words) => {
  expect(marked(text, other, { own: 's.example', other: 'p.example' })).toBe(words);
});

it.each([
  ['the same', 'the same'],
  ['no-store', 'public, max-age=300'],
  ['', 'something'],
])('%j against %j: nothing to mark', (text, other) => {
  expect(splitAtDifference(text, other)).toBeUndefined();
});
