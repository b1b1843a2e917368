import { expect, it } from 'vitest';
import { compareCrossOriginPolicies, parseCrossOriginPolicies } from './cross-origin-policies.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

const parse = (fields: Record<string, string | null>) =>
  parseCrossOriginPolicies((name) => fields[name.replace('cross-origin-', '')] ?? null);

it.each([
  [null, 'unsafe-none'],
  ['same-origin', 'same-origin'],
  [' same-origin; report-to="a"', 'same-origin'],
  ['Same-Origin', 'unsafe-none'],
  ['"same-origin"', 'unsafe-none'],
  ['same-origin, same-origin', 'unsafe-none'],
  ['same-origin;', 'unsafe-none'],
  ['constructor', 'unsafe-none'],
  ['noopener-allow-popups', 'noopener-allow-popups'],
])('an opener policy %j is %s', (value, opener) => {
  expect(parse({ 'opener-policy': value }).opener).toBe(opener);
});

it.each([
  [null, null],
  ['same-site', 'same-site'],
  [' same-site ', 'same-site'],
  ['Same-Site', null],
  ['same-site, same-site', null],
])('a resource policy %j is %s', (value, resource) => {
  expect(parse({ 'resource-policy': value }).resource).toBe(resource);
});

it.each([
  ['same-origin', 'require-corp', true],
  ['same-origin', 'credentialless', true],
  ['same-origin', null, false],
  ['same-origin-allow-popups', 'require-corp', false],
])('%j with %j isolates: %s', (opener, embedder, isIsolated) => {
  const policies = parse({ 'opener-policy': opener, 'embedder-policy': embedder });
  expect(policies.isIsolated).toBe(isIsolated);
});

const ISOLATED = { 'opener-policy': 'same-origin', 'embedder-policy': 'require-corp' };

it.each([
  [ISOLATED, { ...ISOLATED, 'opener-policy': 'same-origin; report-to="x"' }, []],
  [{ 'opener-policy': 'unsafe-none' }, { 'opener-policy': 'nonsense' }, []],
  [ISOLATED, { 'opener-policy': 'same-origin' }, ['embedder right', 'isolation right']],
  [
    { 'opener-policy': 'noopener-allow-popups' },
    { 'opener-policy': 'same-origin-allow-popups' },
    ['opener none'],
  ],
  [{ 'resource-policy': 'same-site' }, { 'resource-policy': 'same-origin' }, ['resource left']],
  [{ 'resource-policy': 'cross-origin' }, {}, ['resource none']],
  [
    { 'opener-policy-report-only': 'same-origin', 'embedder-policy-report-only': 'require-corp' },
    {},
    ['embedder-report-only none', 'opener-report-only none'],
  ],
])('%j and %j', (left, right, differences) => {
  expect(
    compareCrossOriginPolicies(parse(left), parse(right)).map(
      ({ kind, weaker }) => `${kind} ${weaker}`,
    ),
  ).toEqual(differences);
});

testComparisonLaws(
  { read: (value) => parseCrossOriginPolicies(() => value), compare: compareCrossOriginPolicies },
  ['same-origin', 'require-corp', 'same-site'],
);
