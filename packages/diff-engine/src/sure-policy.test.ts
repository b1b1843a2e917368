import type { Policy } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.ts';
import { diffEnvelopes } from './diff-envelopes.ts';
import { InvalidPolicyError } from './invalid-policy-error.ts';
import { surePolicy } from './sure-policy.ts';
import { envelope, STAGING } from './testing/envelopes.ts';

it.each<[string, object | null]>([
  ['form', null],
  ['form', 'default' as unknown as object],
  ['rules', { rules: null }],
  ['rules.status-differs', { rules: { 'status-differs': 'of' } }],
  ['production', { production: 'rigth' }],
])('refuses a policy for its %s: %j', (path, policy) => {
  const refused = () => surePolicy(policy as Policy);
  expect(refused).toThrow(InvalidPolicyError);
  expect(refused).toThrow(`see its ${path}. Ask validatePolicy`);
});

it.each([defaultPolicy, { id: 'shop' } as Policy])('takes %j, time after time', (policy) => {
  expect(surePolicy(policy)).toBe(policy);
  expect(surePolicy(policy)).toBe(policy);
});

it('is what the engine asks for', () => {
  const side = envelope(STAGING);
  const policy = { ...defaultPolicy, rules: { 'status-differs': 'of' as 'off' } };
  expect(() => diffEnvelopes(side, side, policy)).toThrow(InvalidPolicyError);
});
