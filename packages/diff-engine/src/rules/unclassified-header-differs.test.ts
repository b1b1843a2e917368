import { expect, it } from 'vitest';
import { createCoreEngine } from '../create-core-engine.ts';
import { defaultPolicy } from '../default-policy.ts';
import { diffEnvelopes } from '../diff-envelopes.ts';
import { captures, PRODUCTION, STAGING } from '../testing/envelopes.ts';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const headers = (headers: Record<string, string>) => ({ headers });

const [A, B] = ['0123456789abcdef', 'f123456789abcdef'];
const others = (others: Record<string, string>) => ({ others });

testRule('unclassified-header-differs', {
  agrees: [
    [
      'a URL on each side’s own host',
      headers({ 'x-a': 'https://staging.example/a' }),
      headers({ 'x-a': 'https://www.shop.example/a' }),
    ],
    [
      'the same',
      headers({ 'access-control-max-age': '5' }),
      headers({ 'access-control-max-age': '5' }),
    ],
    ['what another rule judges', headers({ vary: 'a' }), headers({ vary: 'b' })],
    [
      'what another rule claims by its beginning',
      headers({ 'x-kong-route': 'a' }),
      headers({ 'x-kong-route': 'b' }),
    ],
    [
      'each side’s own host anywhere',
      headers({ 'x-a': 'shard=1; origin=api.staging.example' }),
      headers({ 'x-a': 'shard=1; origin=api.www.shop.example' }),
    ],
    [
      'a URL that is spelt otherwise',
      headers({ 'x-a': 'HTTPS://CDN.example:443/a' }),
      headers({ 'x-a': 'https://cdn.example/a' }),
    ],
    [
      'over http as well',
      headers({ 'x-a': 'HTTP://CDN.example/' }),
      headers({ 'x-a': 'http://cdn.example/' }),
    ],
    [
      'names that only contain one that is never noise',
      headers({ 'my-x-csrf-token': '1790000000', 'authorization-id': '1790000000' }),
      headers({ 'my-x-csrf-token': '1790000001', 'authorization-id': '1790000001' }),
    ],
    ['the same hash', others({ 'x-a': A }), others({ 'x-a': A })],
    ['a hashed field that the other side does not tell of', others({ 'x-a': A }), {}],
    [
      'a field that one side collects',
      others({ 'x-a': A }),
      { ...others({}), ...headers({ 'x-a': '1' }) },
    ],
    [
      'a hashed field that another rule judges',
      others({ 'x-request-id': A, 'x-powered-by': A, 'x-kong-a': A }),
      others({}),
    ],
    [
      'what is left of a limit',
      headers({ ratelimit: '"default";r=50;t=30' }),
      headers({ ratelimit: '"default";r=49;t=9' }),
    ],
    [
      'what is left of a limit, in an older way',
      headers({ ratelimit: 'limit=100, remaining=50, reset=5' }),
      headers({ ratelimit: 'limit=100, remaining=7, reset=12' }),
    ],
    [
      'ids and times',
      headers({ 'x-a': '0c8f5a4e-9d1b-4f6a-8a39-1b2c3d4e5f60', 'x-b': 'at 2026-11-21T10:00:00Z' }),
      headers({ 'x-a': '5d41402a-bc4b-4a76-b971-9d911017c592', 'x-b': 'at 2026-11-21T10:00:09Z' }),
    ],
  ],
  drifts: [
    ['a hashed field on one side', others({ 'x-a': A }), others({}), 'info', 'none'],
    [
      'a hashed field with another value',
      others({ 'x-a': A }),
      others({ 'x-a': B }),
      'info',
      'none',
    ],
    [
      'a hashed field with another value of three',
      others({ a: A, b: A, c: A }),
      others({ a: B, b: B }),
      'info',
      'none',
    ],
    ['three hashed fields', others({ a: A, b: A, c: A }), others({}), 'warn', 'none'],
    [
      'three fields, one of them hashed',
      { ...others({ a: A }), ...headers({ b: '1', c: '1' }) },
      others({}),
      'warn',
      'none',
    ],
    [
      'a hashed field named like a built-in',
      others({}),
      others({ constructor: A }),
      'info',
      'none',
    ],
    [
      'another limit',
      headers({ ratelimit: 'limit=100, remaining=50, reset=5' }),
      headers({ ratelimit: 'limit=10, remaining=7, reset=12' }),
      'info',
      'none',
    ],
    [
      'what would be left of a limit in another field',
      headers({ 'x-a': 'r=50' }),
      headers({ 'x-a': 'r=49' }),
      'info',
      'none',
    ],
    ['another value', headers({ 'x-a': '1' }), headers({ 'x-a': '2' }), 'info', 'none'],
    ['one side only', headers({ 'x-a': '1' }), {}, 'info', 'none'],
    ['three of them', headers({ 'x-a': '1', 'x-b': '1', 'x-c': '1' }), {}, 'warn', 'none'],
    ['two of them', headers({ 'x-a': '1', 'x-b': '1' }), {}, 'info', 'none'],
    [
      'another host anywhere',
      headers({ 'x-a': 'a.example' }),
      headers({ 'x-a': 'b.example' }),
      'info',
      'none',
    ],
    [
      'a relative URL is one in Location only',
      headers({ 'x-a': '/a' }),
      headers({ 'x-a': 'https://www.shop.example/a' }),
      'info',
      'none',
    ],
    [
      'what only looks like a URL',
      headers({ 'x-a': 'X:1' }),
      headers({ 'x-a': 'x:1' }),
      'info',
      'none',
    ],
    ['an id on one side only', headers({ 'x-a': '1790000000' }), {}, 'info', 'none'],
    [
      'an id beside something else',
      headers({ 'x-a': 'a 1790000000' }),
      headers({ 'x-a': 'b 1790000001' }),
      'info',
      'none',
    ],
    [
      'a token that clients have to send back',
      headers({ 'x-csrf-token': '9f86d081884c7d65' }),
      headers({ 'x-csrf-token': '2c26b46b68ffc68f' }),
      'info',
      'none',
    ],
    [
      'ids do not count towards a warning',
      headers({ 'x-a': '1', 'x-b': '1', 'x-c': '1790000000' }),
      headers({ 'x-c': '1790000001' }),
      'info',
      'none',
    ],
    ['a name like a built-in', headers({ constructor: '1' }), {}, 'info', 'none'],
  ],
});

it('says which, in order, and forgives ids with their reason', () => {
  const { findings, forgiven } = judged(
    'unclassified-header-differs',
    headers({ 'x-b': '1', 'x-a': '1', 'x-id': '1790000000' }),
    headers({ 'x-a': '2', 'x-id': '1790000001' }),
  );
  expect(findings).toMatchObject([
    {
      message: 'These response fields differ: x-a, x-b.',
      evidence: [{ section: 'platform', keys: ['x-a', 'x-b'] }],
      left_value: { 'x-a': '1', 'x-b': '1' },
      right_value: { 'x-a': '2', 'x-b': null },
    },
  ]);
  expect(forgiven).toEqual([
    {
      code: 'unclassified-header-differs',
      section: 'platform',
      keys: ['x-id'],
      reason: 'Ids, hashes and times are made anew.',
      left_value: '1790000000',
      right_value: '1790000001',
    },
  ]);
});

it('has nothing to forgive where only the own host differs', () => {
  const [a, b] = [headers({ 'x-a': 'staging.example' }), headers({ 'x-a': 'www.shop.example' })];
  expect(judged('unclassified-header-differs', a, b).forgiven).toEqual([]);
});

it.each([
  ...['age', 'alt-svc', 'cache-status', 'cdn-cache-control', 'deprecation', 'expires', 'nel'],
  ...['proxy-status', 'report-to', 'server', 'server-timing', 'sunset', 'via', 'x-powered-by'],
])('leaves %s to a rule of its own', (name) => {
  const { findings } = judged('unclassified-header-differs', headers({ [name]: 'a' }), {});
  expect(findings).toEqual([]);
});

it('shows that a field is hashed, never the hash', () => {
  const left = { ...others({ 'x-c': A, 'x-b': B }), ...headers({ 'x-d': '1' }) };
  const [finding] = judged(
    'unclassified-header-differs',
    left,
    others({ 'x-a': A, 'x-b': A }),
  ).findings;
  expect(finding).toMatchObject({
    message: 'These response fields differ: x-a, x-b, x-c, x-d.',
    left_value: { 'x-a': null, 'x-b': 'hashed, another value', 'x-c': 'hashed', 'x-d': '1' },
    right_value: { 'x-a': 'hashed', 'x-b': 'hashed', 'x-c': null, 'x-d': null },
    severity: 'warn',
  });
});

it('is the same difference next time, whatever the hashes', () => {
  const [one, other] = [
    judged('unclassified-header-differs', others({ 'x-a': A }), others({ 'x-a': B })),
    judged('unclassified-header-differs', others({ 'x-a': B }), others({ 'x-a': A })),
  ].map(({ findings }) => findings[0]?.fingerprint);
  expect(one).toBe(other);
});

it('keeps hashed fields as facts', () => {
  const diff = diffEnvelopes(
    captures(STAGING, others({ 'x-a': A })),
    captures(PRODUCTION, others({})),
  );
  expect(diff.platform['x-a']).toEqual({ left: 'hashed', right: null });
});

it.each<[string, string, number]>([
  ['/a', 'https://www.shop.example/a', 0],
  ['/a', '/b', 1],
  ['https://staging.example/a', 'https://www.shop.example/a', 0],
  [
    'https://sso.example/?to=https%3A%2F%2Fstaging.example%2F',
    'https://sso.example/?to=https%3a%2f%2fwww.shop.example%2f',
    0,
  ],
])('without a rule for it, Location %s and %s give %d', (left, right, count) => {
  const { findings } = createCoreEngine({ rules: [] }).diff(
    captures(STAGING, headers({ location: left })),
    captures(PRODUCTION, headers({ location: right })),
  );
  expect(findings).toHaveLength(count);
});

it('hides hashed fields that the policy ignores, and says so', () => {
  const ignore = [{ header: 'x-*', reason: 'Ours.' }];
  const [left, right] = [captures(STAGING, others({ 'x-a': A })), captures(PRODUCTION, others({}))];
  expect(diffEnvelopes(left, right, { ...defaultPolicy, ignore })).toMatchObject({
    findings: [],
    forgiven: [
      { left_value: { 'x-a': 'hashed' }, right_value: {} },
      { code: 'unclassified-header-differs', left_value: { 'x-a': 'hashed' } },
    ],
  });
});
