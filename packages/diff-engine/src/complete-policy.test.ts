import { expect, it } from 'vitest';
import { completePolicy } from './complete-policy.ts';
import { defaultPolicy } from './default-policy.ts';
import { validatePolicy } from './validate-policy.ts';

it('nothing said is the default policy', () => {
  expect(completePolicy({})).toEqual(defaultPolicy);
});

it.each([
  ['off', 'off', 'off'],
  [
    'one number moved: the others stay',
    { thresholds: { tolerance_s: 60 } },
    { thresholds: { tolerance_s: 60, warn_ratio: 10 } },
  ],
  [
    'a severity: the numbers stay',
    { severity: 'info' },
    { severity: 'info', thresholds: { tolerance_s: 5, warn_ratio: 10 } },
  ],
] as const)('cache-lifetime-differs %s', (_, setting, whole) => {
  const { rules } = completePolicy({ rules: { 'cache-lifetime-differs': setting } });
  expect(rules).toEqual({ ...defaultPolicy.rules, 'cache-lifetime-differs': whole });
});

it('a rule without numbers, also one of your own, is set as it is said', () => {
  const { rules } = completePolicy({
    rules: { 'vary-differs': { severity: 'info' }, constructor: { severity: 'warn' as const } },
  });
  expect(rules['vary-differs']).toEqual({ severity: 'info' });
  expect(rules['constructor']).toEqual({ severity: 'warn' });
});

it('what else is said stands, and makes a valid policy', () => {
  const given = {
    id: 'shop',
    version: '7',
    production: 'left' as const,
    host_aliases: { left: ['cdn.example'], right: [] },
    ignore: [{ header: 'x-build', reason: 'Every release has its own.' }],
    accepted: [{ fingerprint: '0123456789abcdef', reason: 'Known.' }],
  };
  const policy = completePolicy(given);
  expect(policy).toEqual({ ...defaultPolicy, ...given });
  expect(validatePolicy(policy)).toEqual({ ok: true, policy });
});
