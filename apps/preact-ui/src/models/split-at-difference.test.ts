import { expect, it } from 'vitest';
import { splitAtDifference } from './split-at-difference.ts';

it.each([
  ['public, max-age=60', 'public, max-age=600', 'public, max-age=[60]'],
  ['public, max-age=600', 'public, max-age=60', 'public, max-age=[600]'],
  ['https://a.example/cart?x=1', 'https://a.example/basket?x=1', 'https://a.example/[cart]?x=1'],
  ['Accept-Encoding, Origin', 'Accept-Encoding', 'Accept-Encoding[, Origin]'],
  ['Accept-Encoding', 'Accept-Encoding, Origin', 'Accept-Encoding[]'],
  ['aaa, aaa', 'aaa, aaa, aaa', 'aaa, aaa[]'],
  ['ok: 😀', 'ok: 😁', 'ok: [😀]'],
])('%j against %j: %j', (text, other, marked) => {
  const split = splitAtDifference(text, other);
  expect(split && `${split.before}[${split.differs}]${split.after}`).toBe(marked);
});

it.each([
  ['the same', 'the same'],
  ['no-store', 'public, max-age=300'],
  ['', 'something'],
])('%j against %j: nothing to mark', (text, other) => {
  expect(splitAtDifference(text, other)).toBeUndefined();
});
