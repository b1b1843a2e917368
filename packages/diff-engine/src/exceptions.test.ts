import type { Policy } from '@env-drift/contracts';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.ts';
import { diffEnvelopes } from './diff-envelopes.ts';
import { mirrorDiff, mirrorFingerprints } from './mirror-diff.ts';
import { matchesPattern } from './matches-pattern.ts';
import {
  captures,
  envelope,
  PRODUCTION,
  STAGING,
  type PreflightSketch,
  type SideSketch,
} from './testing/envelopes.ts';

/** When the sketched envelopes were captured. */
const NOW = envelope(STAGING).timestamp;
const DAY = new Date(NOW).toISOString().slice(0, 10);
const DAY_BEFORE = new Date(NOW - 86_400_000).toISOString().slice(0, 10);

const left: SideSketch = {
  headers: { vary: 'cookie', 'referrer-policy': 'no-referrer', 'x-a': '1', 'x-b': '1' },
  body: { shape: { $: 'object', '$.id': 'number', '$.meta': 'object', '$.meta.build': 'string' } },
};
const right: SideSketch = {
  headers: { 'x-a': '2', 'x-b': '2' },
  body: { shape: { $: 'object', '$.id': 'string', '$.metadata': 'null' } },
};
const captured = [captures(STAGING, left), captures(PRODUCTION, right)] as const;
const diff = (change: Partial<Policy> = {}) =>
  diffEnvelopes(...captured, { ...defaultPolicy, ...change });
const codes = (change?: Partial<Policy>) => diff(change).findings.map(({ code }) => code);
const ALL = [
  'body-shape-differs',
  'vary-differs',
  'referrer-policy-differs',
  'unclassified-header-differs',
];
const without = (...gone: string[]) => ALL.filter((code) => !gone.includes(code));
const reason = 'we know';

it('without exceptions', () => {
  expect(codes()).toEqual(ALL);
});

describe('ignore rules', () => {
  it.each<[string, NonNullable<Policy['ignore']>[number], string[]]>([
    ['a code', { code: 'vary-differs', reason }, without('vary-differs')],
    ['a field, in any case', { header: 'Vary', reason }, without('vary-differs')],
    ['a field of another rule', { header: 'vary', code: 'csp-differs', reason }, ALL],
    [
      'a field of this rule',
      { header: 'vary', code: 'vary-differs', reason },
      without('vary-differs'),
    ],
    ['a target', { url: 'https://www.shop.example/*', reason }, []],
    ['another target', { url: 'https://shop.example/*', reason }, ALL],
    [
      'a code at a target',
      { url: '*/shop', code: 'vary-differs', reason },
      without('vary-differs'),
    ],
    ['until later', { code: 'vary-differs', reason, until: NOW }, without('vary-differs')],
    ['until that day', { code: 'vary-differs', reason, until: DAY }, without('vary-differs')],
    ['until now', { code: 'vary-differs', reason, until: NOW - 1 }, ALL],
    ['until the day before', { code: 'vary-differs', reason, until: DAY_BEFORE }, ALL],
  ])('%s', (_, ignore, expected) => {
    expect(codes({ ignore: [ignore] })).toEqual(expected);
  });

  it('leave what else a finding is about', () => {
    const { findings } = diff({ ignore: [{ header: 'x-a', reason }] });
    const found = findings.find(({ code }) => code === 'unclassified-header-differs');
    expect(found).toMatchObject({ left_value: { 'x-b': '1' }, right_value: { 'x-b': '2' } });
  });

  it.each<[string, NonNullable<Policy['ignore']>[number], string]>([
    ['a field', { header: 'Vary', reason }, 'vary-differs'],
    ['a field of one rule', { header: 'vary', code: 'vary-differs', reason }, 'vary-differs'],
    ['some of its fields', { header: 'x-a', reason }, 'unclassified-header-differs'],
    ['a path', { path: '$.*', reason }, 'body-shape-differs'],
    ['one path of several', { path: '$.meta', reason }, 'body-shape-differs'],
  ])('forgive a finding by its name, for %s', (_, ignore, code) => {
    const whole = diff().findings.find((each) => each.code === code)!;
    const { section, keys } = whole.evidence[0]!;
    const told = diff({ ignore: [ignore] });
    expect(told.findings.map(({ fingerprint }) => fingerprint)).not.toContain(whole.fingerprint);
    expect(told.forgiven.filter((each) => each.code === code)).toEqual([
      expect.objectContaining({
        ...{ fingerprint: whole.fingerprint, section, keys },
        reason: 'Ignored by the policy: we know',
      }),
    ]);
    const swapped = mirrorDiff(...captured, { ...defaultPolicy, ignore: [ignore] });
    const [across, back] = [mirrorFingerprints(told, swapped), mirrorFingerprints(swapped, told)];
    for (const each of [whole, ...told.findings])
      expect(back[across[each.fingerprint]!]).toBe(each.fingerprint);
  });

  it('tell what several of them hide once, with the reason of the first', () => {
    const cookies = (name: string) => [{ name, attributes: {} }];
    const sides = [
      captures(STAGING, { ...left, cookies: cookies('cart') }),
      captures(PRODUCTION, { ...right, cookies: cookies('basket') }),
    ] as const;
    const told = (...ignore: NonNullable<Policy['ignore']>) =>
      diffEnvelopes(...sides, { ...defaultPolicy, ignore })
        .forgiven.filter(({ code }) => code === undefined)
        .map(({ section, keys, reason, left_value }) => [section, keys[0], reason, left_value]);
    const code = 'status-differs';
    const one = told({ header: 'x-*', code, reason }, { header: '*', code, reason });
    expect(one).toEqual(
      told(
        { header: 'x-*', code, reason },
        { header: '*', code, reason },
        ...['x-a', 'X-*', 'set-cookie', 'vary', '*'].map((header) => ({
          ...{ header, code },
          reason: 'never said',
        })),
      ),
    );
    const why = 'Ignored by the policy: we know';
    expect(one).toContainEqual(['platform', 'x-*', why, { 'x-a': '1', 'x-b': '1' }]);
    expect(one.filter(([section]) => section === 'cookies')).toHaveLength(1);
    const [, ...rest] = told(
      { path: '$.meta', code, reason },
      { path: '$.*', code, reason },
      { path: '$', code, reason },
    );
    expect(JSON.stringify(rest)).not.toContain('$.meta');
  });

  it('take all fields of a pattern, and cookies as one field', () => {
    const all = { ignore: [{ header: 'X-*', reason }] };
    expect(codes(all)).toEqual(without('unclassified-header-differs'));
    expect(diff(all).forgiven).toContainEqual(
      expect.objectContaining({ left_value: { 'x-a': '1', 'x-b': '1' } }),
    );
    const cookies = [{ name: 'cart', attributes: {} }];
    const sides = [captures(STAGING, { cookies }), captures(PRODUCTION)] as const;
    const ignore = [{ header: 'set-cookie', reason }];
    expect(diffEnvelopes(...sides).findings).toHaveLength(1);
    expect(diffEnvelopes(...sides, { ...defaultPolicy, ignore }).findings).toEqual([]);
  });

  const session = (...attributes: string[]): SideSketch => ({
    cookies: [
      { name: 'sid', attributes: Object.fromEntries(attributes.map((each) => [each, ''])) },
    ],
  });
  const hash = (digit: string): SideSketch => ({ others: { 'x-o': digit.repeat(16) } });
  it.each<[string, string, SideSketch, SideSketch, object[]]>([
    [
      'a cookie that is guarded less',
      'set-cookie',
      session('httponly', 'secure'),
      session(),
      [
        {
          section: 'cookies',
          keys: ['sid'],
          left_value: { sid: { httponly: '', secure: '' } },
          right_value: { sid: {} },
        },
      ],
    ],
    [
      'a cookie of one side, whatever covers it',
      '*',
      {},
      session('secure'),
      [
        {
          section: 'cookies',
          keys: ['sid'],
          left_value: null,
          right_value: { sid: { secure: '' } },
        },
      ],
    ],
    ['no cookie that both set', 'set-cookie', session('secure'), session('secure'), []],
    [
      'no cookie of each its own host',
      'set-cookie',
      { cookies: [{ name: 'sid', attributes: { domain: 'staging.example' } }] },
      { cookies: [{ name: 'sid', attributes: { domain: 'www.shop.example' } }] },
      [],
    ],
    [
      'a field of another hash',
      'x-o',
      hash('1'),
      hash('2'),
      [
        {
          section: 'platform',
          keys: ['x-o'],
          left_value: 'hashed',
          right_value: 'hashed, another value',
        },
      ],
    ],
    ['no field of the same hash', 'x-o', hash('1'), hash('1'), []],
    [
      'a field that one side alone has hashed',
      'X-O',
      { others: {} },
      hash('1'),
      [{ section: 'platform', keys: ['x-o'], left_value: null, right_value: 'hashed' }],
    ],
  ])('tell of %s', (_, header, one, other, forgiven) => {
    const policy = { ...defaultPolicy, ignore: [{ header, reason }] };
    const ignored = diffEnvelopes(captures(STAGING, one), captures(PRODUCTION, other), policy);
    expect(ignored.findings).toEqual([]);
    const told = forgiven.map((each) =>
      expect.objectContaining({ ...each, reason: 'Ignored by the policy: we know' }),
    );
    expect(ignored.forgiven).toEqual(told.length === 0 ? [] : expect.arrayContaining(told));
  });

  describe('take a field out of a preflight as well', () => {
    const MAX_AGE = 'access-control-max-age';
    const allows = { 'allow-origin': 'https://app.example', 'allow-methods': 'PUT' };
    const sides = (one: PreflightSketch, other: PreflightSketch) =>
      [captures(STAGING, { preflight: one }), captures(PRODUCTION, { preflight: other })] as const;

    it.each<[string, string, PreflightSketch, PreflightSketch, string[]]>([
      ['any other', 'vary', { allows }, { status: 405 }, ['critical']],
      ['what differs', MAX_AGE, { allows }, { allows: { ...allows, 'max-age': '600' } }, []],
      ['what refuses', 'Access-Control-*', { allows }, {}, []],
      [
        'and not another origin',
        'access-control-allow-methods',
        { allows },
        { allows: { 'allow-origin': '*' } },
        ['warn'],
      ],
      [
        'and not a status, whatever the fields',
        'access-control-*',
        { allows },
        { allows, status: 405 },
        ['critical'],
      ],
      [
        'and not a field of the request',
        'access-control-allow-origin',
        { allows: { ...allows, 'allow-headers': 'x-a' }, headers: ['x-a'] },
        { allows: { 'allow-methods': 'PUT' }, headers: ['x-a'] },
        ['critical'],
      ],
      [
        'and not what lies beyond the question',
        'access-control-allow-origin',
        { allows: { ...allows, 'allow-methods': 'PUT, PATCH' } },
        { allows: { 'allow-methods': 'PUT' } },
        ['warn'],
      ],
    ])('%s', (_, header, one, other, severities) => {
      const policy = { ...defaultPolicy, ignore: [{ header, reason }] };
      const { findings } = diffEnvelopes(...sides(one, other), policy);
      expect(findings.map(({ severity }) => severity)).toEqual(severities);
      const { findings: own } = diffEnvelopes(...sides(one, other), {
        ...defaultPolicy,
        ignore: [{ header, code: 'preflight-differs', reason }],
      });
      expect(own).toEqual(findings);
    });

    it('and say what they forgave', () => {
      const policy = { ...defaultPolicy, ignore: [{ header: MAX_AGE, reason }] };
      const pair = sides({ allows }, { allows: { ...allows, 'max-age': '600' } });
      expect(diffEnvelopes(...pair, policy).forgiven).toContainEqual({
        section: 'security',
        keys: ['preflight'],
        reason: 'Ignored by the policy: we know',
        left_value: null,
        right_value: '600',
      });
    });
  });

  it('take a path with all below it, and no other', () => {
    const { findings } = diff({ ignore: [{ path: '$.meta', reason }] });
    const found = findings.find(({ code }) => code === 'body-shape-differs');
    expect(found?.left_value).toEqual({ '$.id': 'number', '$.metadata': null });
  });

  it('leave no finding where every path is ignored', () => {
    expect(
      codes({
        ignore: [
          { path: '$.id', reason },
          { path: '$.meta*', reason },
        ],
      }),
    ).toEqual(without('body-shape-differs'));
  });

  it.each<[NonNullable<Policy['ignore']>[number], object]>([
    [
      { code: 'vary-differs', reason },
      {
        code: 'vary-differs',
        section: 'cache',
        keys: ['vary'],
        left_value: 'cookie',
        right_value: null,
      },
    ],
    [
      { header: 'Vary', reason },
      { section: 'cache', keys: ['vary'], left_value: 'cookie', right_value: null },
    ],
    [
      { path: '$.id', reason },
      {
        section: 'content',
        keys: ['shape'],
        left_value: { '$.id': 'number' },
        right_value: { '$.id': 'string' },
      },
    ],
  ])('say what they forgave: %j', (ignore, forgiven) => {
    expect(diff({ ignore: [ignore] }).forgiven).toContainEqual(
      expect.objectContaining({ ...forgiven, reason: 'Ignored by the policy: we know' }),
    );
  });

  it('say nothing of what did not differ', () => {
    const ignore = [
      { header: 'etag', reason },
      { path: '$.name', reason },
    ];
    expect(diff({ ignore }).forgiven).toEqual(diff().forgiven);
  });

  it('make a match of what they cover', () => {
    expect(diff({ ignore: [{ url: '*', reason }] })).toMatchObject({
      verdict: 'match',
      max_severity: null,
    });
  });
});

describe('accepted findings', () => {
  const { fingerprint } = diff().findings.find(({ code }) => code === 'vary-differs')!;

  it.each<[string, NonNullable<Policy['accepted']>[number], string[]]>([
    ['for good', { fingerprint, reason }, without('vary-differs')],
    ['for a time', { fingerprint, reason, until: NOW }, without('vary-differs')],
    ['no longer', { fingerprint, reason, until: NOW - 1 }, ALL],
    ['another', { fingerprint: '0'.repeat(16), reason }, ALL],
  ])('%s', (_, accepted, expected) => {
    expect(codes({ accepted: [accepted] })).toEqual(expected);
  });

  it('are forgiven with who said so and what it is', () => {
    expect(diff({ accepted: [{ fingerprint, reason }] }).forgiven).toContainEqual(
      expect.objectContaining({ code: 'vary-differs', fingerprint, reason: 'Accepted: we know' }),
    );
  });
});

describe('a pattern', () => {
  it.each([
    ['abc', 'abc', true],
    ['abc', 'abcd', false],
    ['*', '', true],
    ['a*', 'abc', true],
    ['a*', 'b', false],
    ['*c', 'abc', true],
    ['*c', 'abd', false],
    ['a*b*c', 'a.b.c', true],
    ['a*b*c', 'a.c.b', false],
    ['a*a', 'a', false],
    ['a*ab', 'aab', true],
    ['a.c', 'abc', false],
    ['$.items[]*', '$.items[].id', true],
    ['', '', true],
    ['', 'a', false],
  ])('%s against %s', (pattern, text, isMatch) => {
    expect(matchesPattern(pattern, text)).toBe(isMatch);
  });

  it('takes no longer for being hostile', () => {
    expect(matchesPattern('*a'.repeat(5000) + 'b', 'a'.repeat(200_000))).toBe(false);
  });
});
