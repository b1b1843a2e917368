import { expect, it } from 'vitest';
import { spokenNames } from './spoken-names.ts';
import { makeFinding } from './testing/make-diff.ts';

it.each([
  ['access-control-allow-origin', 'They differ.', /cross-origin resource sharing/],
  ['content-security-policy', 'They differ.', /xss/],
  ['www-authenticate', 'They differ.', /authorization/],
  ['sid', 'The cookie lacks Secure and SameSite.', /csrf.*x-forwarded-proto/],
  ['cache-control', 'They differ.', /^$/],
])('%s: %s', (key, message, names) =>
  expect(spokenNames([makeFinding('x', { keys: [key], message })]).join(' ')).toMatch(names),
);
