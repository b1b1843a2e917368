import { describe, expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.ts';
import { diffEnvelopes } from './diff-envelopes.ts';
import { captures, PRODUCTION, STAGING, type SideSketch } from './testing/envelopes.ts';

const HASH = '0123456789abcdef';
const diff = (left: SideSketch, right: SideSketch) =>
  diffEnvelopes(captures(STAGING, left), captures(PRODUCTION, right));

const told: SideSketch = {
  headers: {
    'content-security-policy': "default-src 'self'",
    'strict-transport-security': 'max-age=31536000',
    'x-frame-options': 'DENY',
    'x-tenant': 'acme',
  },
  others: {},
};
const hashed: SideSketch = {
  others: {
    'content-security-policy': HASH,
    'strict-transport-security': HASH,
    'x-frame-options': HASH,
    'x-tenant': HASH,
  },
};

describe('a field that one side tells, and the other by its hash alone', () => {
  it('is no finding of any rule, and is listed as forgiven', () => {
    const { verdict, findings, forgiven } = diff(told, hashed);
    expect(findings).toEqual([]);
    expect(verdict).toBe('match');
    expect(
      forgiven.map(({ section, keys, left_value, right_value }) => [
        section,
        ...keys,
        left_value,
        right_value,
      ]),
    ).toEqual([
      ['platform', 'x-tenant', 'acme', 'hashed'],
      ['security', 'content-security-policy', "default-src 'self'", 'hashed'],
      ['security', 'strict-transport-security', 'max-age=31536000', 'hashed'],
      ['security', 'x-frame-options', 'DENY', 'hashed'],
    ]);
    expect(forgiven[0]?.reason).toContain('nothing but a hash');
  });

  it('is mirrored', () => {
    const mirrored = diff(told, hashed).forgiven.map(({ left_value, right_value, ...rest }) => ({
      ...rest,
      left_value: right_value,
      right_value: left_value,
    }));
    expect(diff(hashed, told).forgiven).toEqual(mirrored);
  });

  it('leaves the others to their rules', () => {
    const { findings } = diff(
      { ...told, headers: { ...told.headers, 'x-content-type-options': 'nosniff' } },
      hashed,
    );
    expect(findings.map(({ code }) => code)).toEqual(['nosniff-differs']);
  });

  it('counts as hashed in all samples where it is in one', () => {
    const { findings, forgiven } = diff(
      {
        headers: { 'x-tenant': 'a' },
        others: {},
        again: [{ headers: {}, others: { 'x-tenant': HASH } }],
      },
      { headers: { 'x-tenant': 'b' } },
    );
    expect(findings).toEqual([]);
    expect(forgiven).toMatchObject([{ keys: ['x-tenant'], left_value: 'a', right_value: 'b' }]);
  });
});

it.each<[string, SideSketch, SideSketch]>([
  ['is told where a side also has its hash', told, { ...told, others: hashed.others! }],
  ['is told by both', told, told],
  ['is hashed by both', hashed, hashed],
  ['belongs to a side that failed', { error: 'timeout' }, hashed],
])('forgives no field that %s', (_, left, right) => {
  expect(diff(left, right).forgiven.filter(({ code }) => code === undefined)).toEqual([]);
});

it('keeps the signs of a bot wall', () => {
  const wall = { headers: { 'cf-mitigated': 'challenge' } };
  expect(diff(wall, { others: { 'cf-mitigated': HASH } }).verdict).toBe('inconclusive');
});

it('forgives what a rule would judge and both sides hash, unless an exception says so first', () => {
  const [left, right] = [
    captures(STAGING, { others: { 'content-security-policy': HASH, server: HASH } }),
    captures(PRODUCTION, { others: { server: 'f'.repeat(16) } }),
  ];
  expect(diffEnvelopes(left, right)).toMatchObject({
    findings: [],
    forgiven: [
      {
        code: 'unclassified-header-differs',
        keys: ['content-security-policy', 'server'],
        left_value: { 'content-security-policy': 'hashed', server: 'hashed' },
        right_value: { 'content-security-policy': null, server: 'hashed, another value' },
      },
    ],
  });
  const ignore = [{ header: '*', reason: 'Ours.' }];
  expect(
    diffEnvelopes(left, right, { ...defaultPolicy, ignore }).forgiven.map(({ reason }) => reason),
  ).toEqual(['Ignored by the policy: Ours.']);
});

const POLICY = 'content-security-policy';
const csp = (value: string): SideSketch => ({
  headers: { 'content-type': 'text/html', [POLICY]: value },
});

it.each<[string, SideSketch, SideSketch]>([
  ['on one side', csp("default-src *; script-src 'self'"), csp("default-src *; script-src 'sel…")],
  ['on both', csp("img-src 'self'; script…"), csp("img-src 'self'; script…")],
  ['in one sample', { ...csp('a…'), again: [csp("default-src 'none'")] }, csp('img-src *')],
])('forgives a field that is cut %s', (_, left, right) => {
  const reason =
    'Some capture tells nothing but the beginning of this field, so that it is not compared.';
  for (const found of [diff(left, right), diff(right, left)]) {
    expect(found.findings).toEqual([]);
    expect(found.forgiven).toMatchObject([{ section: 'security', keys: [POLICY], reason }]);
  }
});

it('finds that a field is missing, also where it is cut on the other side', () => {
  const { findings } = diff(csp("script-src 'self'; img-src 'self'…"), {
    headers: { 'content-type': 'text/html' },
  });
  expect(findings).toMatchObject([{ code: 'csp-differs', severity: 'critical' }]);
});
