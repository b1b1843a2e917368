import { expect, it } from 'vitest';
import { createDiffEngine } from './create-diff-engine.ts';
import { defaultPolicy } from './default-policy.ts';
import { responseRule } from './rule.ts';
import { envelope, PRODUCTION, STAGING } from './testing/envelopes.ts';

const tenantDiffers = responseRule({
  code: 'tenant-differs',
  category: 'ours',
  title: 'The sides answer for different tenants',
  section: 'platform',
  headers: ['x-tenant'],
  evaluate({ left, right }) {
    const [a, b] = [left.header('x-tenant'), right.header('x-tenant')];
    if (a === b) return [];
    return [
      {
        section: 'platform',
        keys: ['x-tenant'],
        severity: 'critical',
        direction: 'none',
        message: 'The tenant differs.',
        left_value: a,
        right_value: b,
        recommendation: 'Check the routing of tenants.',
      },
    ];
  },
});

const sides = [
  envelope(STAGING, { headers: { 'x-tenant': 'a' } }),
  envelope(PRODUCTION, { headers: { 'x-tenant': 'b' } }),
] as const;

it('judges by rules of one’s own, beside the built-in ones', () => {
  const { findings } = createDiffEngine({ rules: [tenantDiffers] }).diff(...sides);
  expect(findings.map(({ code }) => code)).toEqual(['tenant-differs']);
});

it('leaves the field to the catch-all without them', () => {
  const { findings } = createDiffEngine().diff(...sides);
  expect(findings.map(({ code }) => code)).toEqual(['unclassified-header-differs']);
});

it('holds to its policy, unless a call brings another', () => {
  const off = { ...defaultPolicy, rules: { 'tenant-differs': 'off' as const } };
  const engine = createDiffEngine({ rules: [tenantDiffers], policy: off });
  expect(engine.diff(...sides).findings).toEqual([]);
  expect(engine.diff(...sides, defaultPolicy).findings).toHaveLength(1);
});

it('refuses a second rule of the same code', () => {
  expect(() => createDiffEngine({ rules: [tenantDiffers, tenantDiffers] })).toThrow(
    'tenant-differs',
  );
});
