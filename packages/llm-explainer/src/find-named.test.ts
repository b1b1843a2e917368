import { expect, it } from 'vitest';
import { findNamed } from './find-named.ts';
import { makeFinding } from './testing/make-diff.ts';

const lifetime = makeFinding('cache-lifetime-differs', {
  section: 'cache',
  keys: ['cache-control'],
  left_value: 'public, max-age=60',
  right_value: { status: 503, title: 'How the shop is' },
});
const policy = makeFinding('csp-differs', {
  section: 'security',
  keys: ['content-security-policy'],
  left_value: "default-src 'self'",
});

it.each([
  ['The caching rule is another one.', [lifetime]],
  ['It answers 503.', [lifetime]],
  ['It is public there.', [lifetime]],
  ['Lifetimes are not the same.', [lifetime]],
  ['The CSP is missing, and the cache rule is another one.', [lifetime, policy]],
  ['Security policies are not sent.', [policy]],
  ['A broken release.', []],
  ['How the other one is differs.', []],
  ['Something in the configuration differs.', []],
  ['Gremlins.', []],
])('%s', (text, named) => expect(findNamed(text, [lifetime, policy])).toEqual(named));
