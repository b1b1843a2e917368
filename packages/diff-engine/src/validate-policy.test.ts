import { expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.ts';
import { responseRule } from './rule.ts';
import { validatePolicy } from './validate-policy.ts';

const FINGERPRINT = '0123456789abcdef';
const reason = 'we know';
const validated = (change: object) => validatePolicy({ ...defaultPolicy, ...change });

it('takes the policy that comes with the engine', () => {
  expect(validatePolicy(defaultPolicy)).toEqual({ ok: true, policy: defaultPolicy });
});

it.each([
  [{ rules: { 'status-differs': { severity: 'info' } } }],
  [{ rules: { 'timing-differs': { thresholds: { warn_ratio: 0 } } } }],
  [{ host_aliases: { left: ['a.example:8443', '[::1]:80'], right: ['localhost'] } }],
  [{ ignore: [{ code: 'vary-differs', header: 'Vary', url: '*', reason, until: '2027-03-31' }] }],
  [{ accepted: [{ fingerprint: FINGERPRINT, reason, until: 1_800_000_000_000 }] }],
])('takes %j', (change) => {
  expect(validated(change)).toEqual({ ok: true, policy: { ...defaultPolicy, ...change } });
});

it.each<[string, object, string | RegExp]>([
  [
    'a misspelt rule',
    { rules: { 'status-difers': 'off' } },
    'There is no rule "status-difers". Did you mean "status-differs"?',
  ],
  [
    'an unknown rule',
    { rules: { 'weather-differs-today': 'off' } },
    'There is no rule "weather-differs-today".',
  ],
  [
    'a misspelt threshold',
    { rules: { 'timing-differs': { thresholds: { warn_ration: 2 } } } },
    'The rule "timing-differs" has no threshold "warn_ration". Did you mean "warn_ratio"?',
  ],
  [
    'a threshold of a rule that has none',
    { rules: { 'status-differs': { thresholds: { x: 1 } } } },
    'The rule "status-differs" has no threshold "x".',
  ],
  [
    'a negative number',
    { rules: { 'timing-differs': { thresholds: { warn_ratio: -1 } } } },
    'rules.timing-differs.thresholds.warn_ratio: has to be a number of at least 0.',
  ],
  [
    'an endless number',
    { rules: { 'timing-differs': { thresholds: { warn_ratio: Infinity } } } },
    'rules.timing-differs.thresholds.warn_ratio: has to be a number of at least 0.',
  ],
  [
    'a severity that does not exist',
    { rules: { 'status-differs': { severity: 'fatal' } } },
    /^rules\.status-differs\.severity: .*"critical"/,
  ],
  ['a setting that is neither', { rules: { 'status-differs': 'on' } }, /^rules\.status-differs: /],
  [
    'a misspelt setting',
    { rules: { 'status-differs': { severty: 'info' } } },
    'rules.status-differs has no field "severty". Did you mean "severity"?',
  ],
  [
    'a misspelt field',
    { host_alias: { left: [], right: [] } },
    'The policy has no field "host_alias". Did you mean "host_aliases"?',
  ],
  [
    'a URL for a host',
    { host_aliases: { left: ['https://a.example'], right: [] } },
    'host_aliases: "https://a.example" is no host. Write "shop.example" or "shop.example:8443".',
  ],
  [
    'a pattern for a host',
    { host_aliases: { left: [], right: ['*.acme.example'] } },
    'host_aliases: "*.acme.example" is no host. Write "shop.example" or "shop.example:8443".',
  ],
  [
    'a port that does not exist',
    { host_aliases: { left: ['acme.example:99999'], right: [] } },
    'host_aliases: "acme.example:99999" is no host. Write "shop.example" or "shop.example:8443".',
  ],
  [
    'a field with its value',
    { ignore: [{ header: 'X-Build: 1', reason }] },
    'ignore.0.header: "X-Build: 1" is no name of a field. Write "x-build", or "x-*".',
  ],
  [
    'a path without its root',
    { ignore: [{ path: 'meta.build', reason }] },
    'ignore.0.path: "meta.build" is no path. Write "$.meta.build".',
  ],
  [
    'an ignore rule for no rule',
    { ignore: [{ code: 'vary-difers', reason }] },
    'There is no rule "vary-difers". Did you mean "vary-differs"?',
  ],
  [
    'an ignore rule that ignores nothing',
    { ignore: [{ reason }] },
    'ignore.0: names nothing to ignore: give a code, header, path or url.',
  ],
  [
    'an ignore rule for what no finding is',
    { ignore: [{ header: 'vary', path: '$.a', reason }] },
    'ignore.0: names a header and a path, which no finding has both of: write two rules.',
  ],
  ['no reason', { ignore: [{ code: 'vary-differs' }] }, /^ignore\.0\.reason: /],
  ['an empty reason', { ignore: [{ code: 'vary-differs', reason: ' ' }] }, /say why\.$/],
  [
    'a misspelt selector',
    { ignore: [{ code: 'vary-differs', reason, heder: 'vary' }] },
    'ignore.0 has no field "heder". Did you mean "header"?',
  ],
  [
    'a day that does not exist',
    { ignore: [{ code: 'vary-differs', reason, until: '2027-13-01' }] },
    /^ignore\.0\.until: /,
  ],
  [
    'what is no fingerprint',
    { accepted: [{ fingerprint: 'vary-differs', reason }] },
    'accepted.0.fingerprint: is not a fingerprint.',
  ],
  [
    'a misspelt expiry',
    { accepted: [{ fingerprint: FINGERPRINT, reason, untill: 1 }] },
    'accepted.0 has no field "untill". Did you mean "until"?',
  ],
])('refuses %s', (_, change, error) => {
  const { ok, errors } = { errors: [], ...validated(change) };
  expect(ok).toBe(false);
  expect(errors).toEqual([typeof error === 'string' ? error : expect.stringMatching(error)]);
});

it.each([null, 'default', [], { id: 1 }])('refuses %j in words', (input) => {
  const { ok, errors } = { errors: [], ...validatePolicy(input) };
  expect(ok).toBe(false);
  expect(errors.length).toBeGreaterThan(0);
});

it('knows the rules of one’s own', () => {
  const own = responseRule({
    code: 'tenant-differs',
    category: 'ours',
    title: 'Tenants',
    thresholds: { most: 1 },
    evaluate: () => [],
  });
  const policy = { ...defaultPolicy, rules: { 'tenant-differs': { thresholds: { most: 2 } } } };
  expect(validatePolicy(policy, [own]).ok).toBe(true);
  expect(validatePolicy(policy).ok).toBe(false);
});
