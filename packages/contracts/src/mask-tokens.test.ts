import { expect, it } from 'vitest';
import { maskTokens } from './mask-tokens.ts';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl';
const of = (prefix: string) => `${prefix}${'a1B2'.repeat(6)}`;

it.each([
  ['a JWT', jwt, '***'],
  ['one in a path', `/verify/${jwt}/done`, '/verify/***/done'],
  ['one without a signature', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.', '***'],
  ['an encrypted one', 'eyJhbGciOiJSU0EifQ.key.iv.text.tag', '***'],
  ['one in a value', `v=1; t=${jwt}`, 'v=1; t=***'],
  ...['ghp_', 'github_pat_', 'glpat-', 'xoxb-', 'sk_live_', 'npm_', 'SG.', 'sk-', 'hf_'].map(
    (prefix): [string, string, string] => [prefix, of(prefix), '***'],
  ),
  ['of AWS', 'AKIAIOSFODNN7EXAMPLE', '***'],
  ['of Google', `AIza${'a'.repeat(35)}`, '***'],
  ['credentials', 'Bearer c2VjcmV0LXRva2Vu==', 'Bearer ***'],
  ['credentials in quotes', '"Bearer c2VjcmV0LXRva2Vu"', '"Bearer ***"'],
  ['credentials in any case', 'BASIC dXNlcjpwYXNz, x', 'BASIC ***, x'],
])('%s is masked', (_, text, masked) => {
  expect(maskTokens(text)).toBe(masked);
});

it.each([
  'Bearer realm="api", error="invalid_token"',
  'Basic realm="staging"',
  'Bearer authorization_uri="https://login.example/"',
  'Basic charset_long = "UTF-8"',
  'token bucket',
  'eyJ',
  'eyJhbGciOiJIUzI1NiJ9',
  'task-force-of-the-whole-company',
  'risk-assessment-of-the-year',
  'W/"5f3c-18a"',
  '0b0e8f3a-6f1e-4f7a-9d0a-2f8f3f3f3f3f',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  "script-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  'h3=":443"; ma=86400',
  '',
])('%s stays', (text) => {
  expect(maskTokens(text)).toBe(text);
});

it.each(['eyJ', '-eyJaaaaaaa', 'eyJaaaaa.', 'Bearer ', 'Bearer a', 'ghp_', 'sk-', ' AKIA'])(
  'comes to an end with a megabyte of %s',
  (hostile) => {
    expect(maskTokens(hostile.repeat(1_000_000 / hostile.length)).length).toBeGreaterThan(0);
  },
);
