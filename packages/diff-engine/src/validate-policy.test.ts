import { expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.ts';
import { validatePolicy } from './validate-policy.ts';

it('takes the policy that comes with the engine', () => {
  expect(validatePolicy(defaultPolicy)).toEqual({ ok: true, policy: defaultPolicy });
});

it.each<[string, object, string]>([
  ['a misspelt rule', { 'status-difers': 'off' }, 'Did you mean "status-differs"?'],
  [
    'an unknown rule',
    { 'weather-differs-today': 'off' },
    'There is no rule "weather-differs-today".',
  ],
  [
    'a misspelt threshold',
    { 'timing-differs': { thresholds: { warn_ration: 2 } } },
    'Did you mean "warn_ratio"?',
  ],
  [
    'a threshold of a rule that has none',
    { 'status-differs': { thresholds: { x: 1 } } },
    'has no threshold "x".',
  ],
  ['a severity that does not exist', { 'status-differs': { severity: 'fatal' } }, 'rules'],
])('refuses %s', (_, rules, error) => {
  const validated = validatePolicy({ ...defaultPolicy, rules });
  expect(validated.ok || validated.errors).toEqual([expect.stringContaining(error)]);
});

it.each([null, 'default', [], { id: 1 }])('refuses %j in words', (input) => {
  const validated = validatePolicy(input);
  expect(validated.ok).toBe(false);
});
