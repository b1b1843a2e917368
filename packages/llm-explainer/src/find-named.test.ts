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

const failed = makeFinding('one-side-failed', {
  keys: ['error', 'status'],
  left_value: { status: 200 },
  right_value: { code: 'header_timeout', message: 'No headers arrived.' },
});
const slow = makeFinding('timing-differs', { section: 'timing', keys: ['duration_ms'] });
const cookie = makeFinding('cookie-differs', {
  section: 'cookies',
  keys: ['sid'],
  left_value: { secure: '' },
});
const robots = makeFinding('indexing-differs', {
  section: 'content',
  keys: ['x-robots-tag'],
  message: 'Search engines are told to leave the right side out.',
});

it.each([
  ['Production did not answer within the time limit.', failed],
  ['Production timed out.', failed],
  ['Production is slower.', slow],
  ['The response time of Production is another one.', slow],
  ['The proxy drops Secure.', cookie],
  ['It says: search engines are told to leave the right side out.', robots],
])('%s', (text, named) => expect(findNamed(text, [failed, slow, cookie, robots])).toContain(named));

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
