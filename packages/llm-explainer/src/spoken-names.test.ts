import { expect, it } from 'vitest';
import { spokenNames } from './spoken-names.ts';

it.each([
  ['access-control-allow-origin', /cross-origin resource sharing/],
  ['content-security-policy', /xss/],
  ['www-authenticate', /authorization/],
  ['set-cookie: a; secure; samesite=lax', /csrf.*x-forwarded-proto/],
  ['cache-control', /^$/],
])('%s -> %s', (words, names) => expect(spokenNames(words).join(' ')).toMatch(names));
