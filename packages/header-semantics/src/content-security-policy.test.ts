import { expect, it } from 'vitest';
import { parseContentSecurityPolicy as parse, type CspPolicy } from './content-security-policy.ts';

const texts = (policies: readonly CspPolicy[]) =>
  policies.map((policy) =>
    Object.fromEntries([...policy].map(([name, list]) => [name, list.map(({ text }) => text)])),
  );

it.each([
  [null, []],
  ['', []],
  [' ; , ;', []],
  ["script-src 'self'", [{ 'script-src': ["'self'"] }]],
  ["SCRIPT-src 'SELF' 'self'; script-src *", [{ 'script-src': ["'self'", "'self'"] }]],
  ['img-src *, font-src a.example', [{ 'img-src': ['*'] }, { 'font-src': ['https://a.example'] }]],
  [
    'img-src\ta.example:*\fHTTP://*.B.example/Path?q',
    [{ 'img-src': ['https://a.example:*', 'http://*.b.example/Path'] }],
  ],
  ["style-src 'nonce-aB=' 'SHA256-a-_='", [{ 'style-src': ["'nonce-aB='", "'sha256-a+/='"] }]],
  ['img-src Data: *:443 http://*', [{ 'img-src': ['data:', 'https://*', 'http://*'] }]],
  ['img-src é.example; font-src a', [{ 'font-src': ['https://a'] }]],
  ['sandbox Allow-Scripts', [{ sandbox: ['allow-scripts'] }]],
  ['upgrade-insecure-requests', [{ 'upgrade-insecure-requests': [] }]],
  ['trusted-types MyPolicy', [{ 'trusted-types': ['MyPolicy'] }]],
  [
    'x-src-y a; x-form-action a; base-uri-x a',
    [{ 'x-src-y': ['a'], 'x-form-action': ['a'], 'base-uri-x': ['a'] }],
  ],
  ['__proto__ *', [JSON.parse('{"__proto__":["*"]}')]],
])('%j', (value, policies) => {
  expect(texts(parse(value).enforced)).toEqual(policies);
});

it('keeps what is only reported apart', () => {
  const csp = parse("img-src 'self'", 'img-src *');
  expect([texts(csp.enforced), texts(csp.reportOnly)]).toEqual([
    [{ 'img-src': ["'self'"] }],
    [{ 'img-src': ['*'] }],
  ]);
});
