import { expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.ts';
import { responseRule } from './rule.ts';
import { varyDiffers } from './rules/vary-differs.ts';
import { validateCorePolicy } from './validate-core-policy.ts';
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
  [{ host_aliases: { left: ['a.example:443', 'bücher.example'], right: ['0x7f.1'] } }],
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
    'rules.status-differs.severity: has to be "critical" or "warn" or "info", not "fatal".',
  ],
  [
    'a setting that is neither',
    { rules: { 'status-differs': 'on' } },
    'rules.status-differs: has to be "off" or an object, not "on".',
  ],
  [
    'a setting that is nearly one',
    { rules: { 'status-differs': 'of' } },
    'rules.status-differs: has to be "off" or an object, not "of". Did you mean "off"?',
  ],
  [
    'a severity for a setting',
    { rules: { 'status-differs': 'warn' } },
    'rules.status-differs: has to be "off" or an object, not "warn". Write { "severity": "warn" }.',
  ],
  [
    'a threshold that is no number',
    { rules: { 'timing-differs': { thresholds: { warn_ratio: '2' } } } },
    'rules.timing-differs.thresholds.warn_ratio: has to be a number, not "2".',
  ],
  ...['statusDiffers', 'Status-Differs', 'status_differs'].map((code): [string, object, string] => [
    'a rule in another spelling',
    { rules: { [code]: 'off' } },
    `There is no rule "${code}". Did you mean "status-differs"?`,
  ]),
  ['no side for production', { production: undefined }, 'production: is missing.'],
  [
    'a misspelt side',
    { production: 'rigth' },
    'production: has to be "left" or "right", not "rigth".',
  ],
  [
    'a third side',
    { host_aliases: { left: [], right: [], lft: [] } },
    'host_aliases has no field "lft". Did you mean "left"?',
  ],
  [
    'an alias that is no text',
    { host_aliases: { left: [1], right: [] } },
    'host_aliases.left.0: has to be a string, not 1.',
  ],
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
    'a path for a host, in the manner of Windows',
    { host_aliases: { left: ['a.example\\b'], right: [] } },
    'host_aliases: "a.example\\b" is no host. Write "shop.example" or "shop.example:8443".',
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
  ['no reason', { ignore: [{ code: 'vary-differs' }] }, 'ignore.0.reason: is missing: say why.'],
  [
    'an empty reason',
    { ignore: [{ code: 'vary-differs', reason: ' ' }] },
    'ignore.0.reason: is missing: say why.',
  ],
  [
    'a misspelt selector',
    { ignore: [{ code: 'vary-differs', reason, heder: 'vary' }] },
    'ignore.0 has no field "heder". Did you mean "header"?',
  ],
  [
    'a day that does not exist',
    { ignore: [{ code: 'vary-differs', reason, until: '2027-13-01' }] },
    'ignore.0.until: "2027-13-01" is no day. Write "2027-03-31".',
  ],
  [
    'a day that no calendar has',
    { accepted: [{ fingerprint: FINGERPRINT, reason, until: '2027-02-30' }] },
    'accepted.0.until: "2027-02-30" is no day. Write "2027-03-31".',
  ],
  [
    'a moment for a day',
    { ignore: [{ code: 'vary-differs', reason, until: '2027-03-31T10:00:00Z' }] },
    'ignore.0.until: "2027-03-31T10:00:00Z" is no day. Write "2027-03-31".',
  ],
  [
    'seconds for milliseconds',
    { accepted: [{ fingerprint: FINGERPRINT, reason, until: 1_803_081_600 }] },
    'accepted.0.until: 1803081600 is long past. Write milliseconds (1803081600000), or a day ("2027-03-31").',
  ],
  [
    'an end that is neither',
    { ignore: [{ code: 'vary-differs', reason, until: null }] },
    'ignore.0.until: has to be a number or a string, not null.',
  ],
  [
    'an empty URL',
    { ignore: [{ url: '', reason }] },
    'ignore.0.url: is empty. Write "https://shop.example/*".',
  ],
  [
    'an ignore rule that is none',
    { ignore: ['vary-differs'] },
    'ignore.0: has to be an object, not "vary-differs".',
  ],
  ['ignore rules that are no list', { ignore: {} }, 'ignore: has to be a list, not an object.'],
  ['rules that are a list', { rules: [] }, 'rules: has to be an object, not a list.'],
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

it.each([
  [null, ['The policy: has to be an object, not null.']],
  ['default', ['The policy: has to be an object, not "default".']],
  [
    {
      ...defaultPolicy,
      id: 1,
      rules: { 'no-such': 'off', 'vary-differs': { severity: 'x', thresholds: 1 } },
    },
    [
      'id: has to be a string, not 1.',
      'rules.vary-differs.severity: has to be "critical" or "warn" or "info", not "x".',
      'rules.vary-differs.thresholds: has to be an object, not 1.',
      'There is no rule "no-such".',
    ],
  ],
])('says all that is wrong with %j', (input, errors) => {
  expect(validatePolicy(input)).toEqual({ ok: false, errors });
});

it('says what a list lacks', () => {
  expect(validatePolicy([])).toMatchObject({
    ok: false,
    errors: expect.arrayContaining(['id: is missing.']),
  });
});

it('knows no rules but its own without the built-in ones', () => {
  const policy = { ...defaultPolicy, rules: { 'vary-differs': 'off' as const } };
  expect(validateCorePolicy(policy, [varyDiffers])).toEqual({ ok: true, policy });
  expect(validateCorePolicy(policy, [])).toMatchObject({ ok: false });
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
