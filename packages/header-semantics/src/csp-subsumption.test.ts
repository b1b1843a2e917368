import { expect, it } from 'vitest';
import { parseContentSecurityPolicy as parse } from './content-security-policy.ts';
import { isAtLeastAsStrict } from './csp-subsumption.ts';

it.each([
  ['', '', true],
  ["img-src 'none'", '', true],
  ['', "img-src 'none'", false],
  ['img-src', "img-src 'none'", true],
  ["img-src a.example 'none'", "img-src 'none'", false],
  ['img-src https://a.example', 'img-src https:', true],
  ['img-src https:', 'img-src https://a.example', false],
  ['img-src a.example', 'img-src *.a.example', false],
  ['img-src *.b.a.example', 'img-src *.a.example', true],
  ['img-src a.example/x/y', 'img-src a.example/x/', true],
  ['img-src a.example/%78', 'img-src a.example/x', true],
  ['img-src a.example/xy', 'img-src a.example/x', false],
  ['img-src *', 'img-src http: ws:', true],
  ['img-src *, img-src *', 'img-src http:', false],
  ['img-src data:', 'img-src *', false],
  // Falling back
  ["default-src 'self'", "script-src 'self'; frame-src 'self'", true],
  ["default-src 'self'; frame-src *", "child-src 'self'", false],
  ["default-src 'none'; script-src 'self'", "worker-src 'none'", false],
  ["script-src 'self'", "default-src 'self'", false],
  ["script-src 'self'; script-src-attr *", "script-src 'self'", false],
  ["base-uri 'self'", "default-src 'self'; base-uri 'self'", false],
  [
    "default-src 'self'",
    "script-src 'self'; script-src-elem 'self'; script-src-attr 'self'; worker-src 'self'; style-src 'self'; style-src-elem 'self'; style-src-attr 'self'",
    true,
  ],
  [
    "script-src 'unsafe-eval'; script-src-elem 'none'; script-src-attr 'none'; worker-src 'none'",
    "script-src 'none'",
    false,
  ],
  ["style-src 'none'", "style-src-elem 'none'; style-src-attr 'none'", true],
  ["style-src 'none'; style-src-elem *", "style-src 'none'", false],
  ["style-src 'none'; style-src-attr *", "style-src 'none'", false],
  ["style-src *; style-src-elem 'none'; style-src-attr 'none'", "style-src 'none'", false],
  ["child-src 'self'", "worker-src 'self'", true],
  // Keywords that take the effect of others
  ["script-src 'unsafe-inline' 'nonce-a'", "script-src 'nonce-b'", true],
  [
    "script-src 'unsafe-inline' 'strict-dynamic' 'nonce-a' https:",
    "script-src 'strict-dynamic' 'nonce-b'",
    true,
  ],
  ["img-src 'unsafe-inline' 'nonce-a'", "img-src 'none'", true],
  ["script-src 'unsafe-inline' 'sha256-a'", "script-src 'sha256-a'", true],
  ["style-src 'strict-dynamic'", "style-src 'none'", true],
  ["style-src 'strict-dynamic' a.example", "style-src 'strict-dynamic'", false],
  ["script-src 'wasm-unsafe-eval'", "script-src 'unsafe-eval'", true],
  ["script-src 'unsafe-eval'", "script-src 'wasm-unsafe-eval'", false],
  ["script-src 'sha256-a'", "script-src 'sha256-b'", false],
  ["script-src 'report-sample' 'self'", "script-src 'self'", true],
  // What several policies let in together
  ['img-src http://a.example, img-src https:', 'img-src https://a.example', true],
  ["script-src 'nonce-a', script-src 'nonce-b'", "script-src 'none'", true],
  ["script-src 'nonce-a', script-src https://a.example", "script-src 'none'", false],
  ["script-src 'nonce-a', script-src https://a.example", 'script-src https:', true],
  ["script-src 'unsafe-inline', script-src https:", "script-src 'none'", true],
  ["script-src 'unsafe-inline', script-src 'sha256-a'", "script-src 'unsafe-inline'", true],
  ["style-src 'sha256-a', style-src 'sha512-b'", "style-src 'none'", false],
  ['img-src a.example:8080, img-src a.example:*', 'img-src a.example:8080', true],
  ['img-src a.example:8080, img-src a.example:8081', "img-src 'none'", true],
  ['img-src a.example', 'img-src a.example, font-src a.example', false],
  // Directives without sources
  ['sandbox allow-scripts', 'sandbox allow-scripts allow-forms', true],
  ['sandbox allow-scripts', 'sandbox', false],
  ['sandbox allow-scripts, sandbox allow-forms', 'sandbox', true],
  ["trusted-types a 'none'", 'trusted-types *', true],
  ["trusted-types 'none'", 'trusted-types', true],
  ['trusted-types *, trusted-types a', 'trusted-types b', false],
  ['upgrade-insecure-requests', '', true],
  ['', 'upgrade-insecure-requests', false],
  ["require-trusted-types-for 'script'", "require-trusted-types-for 'script'", true],
  ["frame-ancestors 'none'", "frame-ancestors 'self'", true],
  ['', 'plugin-types a/b; block-all-mixed-content; report-uri /x; nonsense', true],
])('%j than %j: %s', (value, required, isStrict) => {
  expect(isAtLeastAsStrict(parse(value).enforced, parse(required).enforced)).toBe(isStrict);
});

it.each([
  ...['connect-src', 'font-src', 'img-src', 'manifest-src', 'media-src', 'object-src'],
  ...['frame-src', 'worker-src', 'base-uri', 'form-action', 'frame-ancestors'],
  ...['sandbox', 'trusted-types', 'require-trusted-types-for'],
])('%s restricts something', (directive) => {
  expect(isAtLeastAsStrict(parse('').enforced, parse(directive).enforced)).toBe(false);
});

it('takes nothing for stricter that is too long to compare', () => {
  const list = (prefix: string) =>
    `img-src ${Array.from({ length: 300 }, (_, i) => `${prefix}${i}.example`).join(' ')}`;
  const both = parse(`${list('a')}, ${list('b')}`).enforced;
  expect(isAtLeastAsStrict(both, parse("img-src 'none'").enforced)).toBe(false);
  expect(isAtLeastAsStrict(parse(list('a')).enforced, parse(list('*.')).enforced)).toBe(false);
  expect(isAtLeastAsStrict(parse(list('a')).enforced, parse(list('a')).enforced)).toBe(true);
});
