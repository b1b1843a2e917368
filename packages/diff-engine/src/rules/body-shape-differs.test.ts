import type { PageEssentials } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { defaultPolicy } from '../default-policy.ts';
import { diffEnvelopes } from '../diff-envelopes.ts';
import { captures, PRODUCTION, STAGING, type SideSketch } from '../testing/envelopes.ts';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const shape = (shape: Record<string, string>) => ({ body: { shape } });
const item = { $: 'object', '$.id': 'number', '$.price': 'number' };
const OTHER = 'b'.repeat(64);

const page = (said: Partial<PageEssentials>, more: SideSketch['body'] = {}): SideSketch => ({
  body: {
    media_type: 'text/html',
    page: {
      ...{ title: 'Shop', canonical: null, robots: null, generator: null },
      ...{ asset_hosts: [], mixed_content: [], ...said },
    },
    ...more,
  },
});
const canonical = (url: string) => page({ canonical: url });
const title = (text: string | null) => page({ title: text });
const assets = (...hosts: string[]) => page({ asset_hosts: hosts });
const insecure = (...origins: string[]) => page({ mixed_content: origins });
const cut = (said: Partial<PageEssentials>) => page(said, { truncated: true });

const answer = shape({ $: 'object', '$.data': 'object', '$.data.id': 'number' });
/** An answer without data, and with what says why. */
const failure = (why: Record<string, string>) => shape({ $: 'object', '$.data': 'null', ...why });
const graphql = failure({ '$.errors': 'array', '$.errors[]': 'object' });
const listOf = (elements: Record<string, string>) => shape({ $: 'array', ...elements });
const optional = { $: 'array', '$[]': 'object', '$[].id': 'number', '$[].note': 'string?' };
const problem = {
  body: { media_type: 'application/problem+json', shape: { $: 'object', '$.title': 'string' } },
};

testRule('body-shape-differs', {
  agrees: [
    [
      'JSON in a coding that nobody undid',
      shape({ $: 'object' }),
      { body: { media_type: 'application/json', coded: 'zstd', sha256: OTHER } },
    ],
    [
      'one empty map of several',
      shape({
        $: 'object',
        '$.a': 'object',
        '$.b': 'object',
        '$.b.*': 'string',
        '$.a.*': 'string',
      }),
      shape({ $: 'object', '$.a': 'object', '$.b': 'object', '$.b.*': 'string' }),
    ],
    ['the same', shape(item), shape({ ...item })],
    [
      'another status, which its own rule tells',
      shape(item),
      { ...shape({ $: 'array' }), status: 500 },
    ],
    ['a body that is no JSON', { body: { media_type: 'text/html' } }, { body: { sha256: OTHER } }],
    [
      'one empty list of several',
      shape({ $: 'object', '$.a': 'array', '$.b': 'array' }),
      shape({ $: 'object', '$.a': 'array', '$.a[]': 'number', '$.b': 'array' }),
    ],
    [
      'errors on both sides',
      failure({ '$.errors': 'array', '$.errors[]': 'object' }),
      failure({ '$.errors': 'array', '$.errors[]': 'object' }),
    ],
    ['no body on one side', shape(item), {}],
    ['JSON that neither side keeps to', { body: {} }, { body: { sha256: OTHER } }],
    ['JSON that was not read whole', shape(item), { body: { truncated: true } }],
    ['what is not JSON by its type', shape(item), { body: { media_type: 'text/plain' } }],
    ['what has no type', shape(item), { body: { media_type: null } }],

    ['pages that say the same', page({}), page({}, { sha256: OTHER, bytes: 150 })],
    ['a page against none', page({}), { body: { media_type: 'text/html' } }],
    ['an error page', page({}), { ...title('Oops'), status: 500 }],
    ['an empty page, which length-differs tells', page({}), page({ title: null }, { bytes: 0 })],
    ['another type', page({}), page({ title: 'x' }, { media_type: 'application/xhtml+xml' })],
    ['robots, which indexing-differs tells', page({ robots: 'noindex' }), page({})],
    ['the same generator', page({ generator: 'Hugo' }), page({ generator: 'Hugo' })],
    ['what is no host', assets('a b'), assets('a b')],
    ['an empty title is none', title(''), title(null)],
    ['each side’s own host in the title', title('staging.example'), title('Shop.example')],
    ['a date in the title', title('News of 2027-01-01'), title('News of 2027-01-02')],
    [
      'each side’s own canonical URL',
      canonical('https://staging.example/a'),
      canonical('https://www.shop.example/a'),
    ],
    [
      'the same for a staging on plain http',
      {
        ...canonical('http://staging.example/a'),
        url: 'http://staging.example/a',
      },
      canonical('https://www.shop.example/a'),
    ],
    ['one canonical URL for all', canonical('https://a.example/'), canonical('https://a.example/')],
    [
      'apex and www are both its own',
      { ...canonical('https://www.a.example/'), url: 'https://a.example/' },
      { ...canonical('https://www.a.example/'), url: 'https://www.a.example/' },
    ],
    [
      'assets of each side’s own hosts',
      assets('cdn.example', 'cdn.staging.example', 'staging.example'),
      assets('cdn.example', 'cdn.www.shop.example', 'shop.example'),
    ],
    [
      'insecure assets of each side’s own host',
      insecure('http://staging.example'),
      insecure('http://www.shop.example'),
    ],
    ['cut off on one side', page({}), cut({ title: 'x' })],
    [
      'what was not seen of pages that are cut off',
      cut({ asset_hosts: ['a.example'], canonical: 'https://staging.example/' }),
      cut({ generator: 'Hugo', mixed_content: ['http://a.example'] }),
    ],
  ],
  drifts: [
    [
      'JSON that is cut off',
      shape(item),
      { body: { media_type: 'application/json' } },
      'critical',
      'right-weaker',
    ],
    ['JSON that staging cuts off', { body: {} }, shape(item), 'critical', 'left-weaker'],
    ['no elements', listOf({ '$[]': 'null' }), listOf({}), 'warn', 'right-weaker'],
    ['no elements on staging', listOf({}), listOf({ '$[]': 'null' }), 'info', 'left-weaker'],
    ['null in place of the answer', answer, shape({ $: 'null' }), 'critical', 'right-weaker'],
    ['the same on staging', shape({ $: 'null' }), answer, 'warn', 'left-weaker'],
    [
      'a list that staging lacks elements of, a key that production lacks',
      shape({ $: 'object', '$.a': 'array', '$.b': 'null' }),
      shape({ $: 'object', '$.a': 'array', '$.a[]': 'null' }),
      'critical',
      'none',
    ],
    [
      'a key that not all objects have',
      shape(optional),
      shape({ ...optional, '$[].note': 'string' }),
      'info',
      'none',
    ],
    [
      'and none of them',
      shape(optional),
      listOf({ '$[]': 'object', '$[].id': 'number' }),
      'info',
      'none',
    ],
    ['GraphQL that failed', answer, graphql, 'critical', 'right-weaker'],
    ['GraphQL that failed on staging', graphql, answer, 'warn', 'left-weaker'],
    ['errors that are none', answer, failure({ '$.errors': 'array' }), 'info', 'left-weaker'],
    ['an error that is false', answer, failure({ '$.error': 'boolean' }), 'info', 'left-weaker'],
    ['an error', answer, failure({ '$.error': 'object' }), 'critical', 'right-weaker'],
    ['an error in a word', answer, failure({ '$.error': 'string' }), 'critical', 'right-weaker'],
    [
      'a message with a code',
      answer,
      failure({ '$.message': 'string', '$.code': 'number' }),
      'critical',
      'right-weaker',
    ],
    ['a message', answer, failure({ '$.message': 'string' }), 'info', 'left-weaker'],
    ['a code', answer, failure({ '$.code': 'string' }), 'info', 'left-weaker'],
    ['a problem', answer, problem, 'critical', 'right-weaker'],
    ['a problem on staging', problem, answer, 'warn', 'left-weaker'],
    [
      'an error in place of a list',
      listOf({}),
      shape({ $: 'object', '$.error': 'string' }),
      'critical',
      'right-weaker',
    ],
    [
      'an error in place of elements',
      shape({ $: 'object', '$.data': 'array', '$.data[]': 'null' }),
      shape({ $: 'object', '$.data': 'array', '$.error': 'string' }),
      'critical',
      'right-weaker',
    ],
    [
      'errors beside the data',
      shape(item),
      shape({ ...item, '$.error': 'string' }),
      'info',
      'left-weaker',
    ],
    [
      'errors in the same answer, and a key that production lacks',
      shape({ ...item, '$.error': 'string' }),
      shape(item),
      'critical',
      'right-weaker',
    ],
    ['null on one side', shape(item), shape({ ...item, '$.price': 'null' }), 'info', 'none'],
    [
      'a key lost',
      shape(item),
      shape({ $: 'object', '$.id': 'number' }),
      'critical',
      'right-weaker',
    ],
    ['a key gained', shape({ $: 'object', '$.id': 'number' }), shape(item), 'info', 'left-weaker'],
    ['another type', shape(item), shape({ ...item, '$.price': 'string' }), 'critical', 'none'],
    [
      'another type, and a key lost',
      shape(item),
      shape({ $: 'object', '$.id': 'string' }),
      'critical',
      'none',
    ],
    [
      'a key lost on each',
      shape(item),
      shape({ $: 'object', '$.id': 'number', '$.a': 'null' }),
      'critical',
      'none',
    ],
    [
      'JSON under another type, with another shape',
      shape(item),
      { body: { shape: { $: 'array' }, media_type: 'application/ld+json' } },
      'critical',
      'none',
    ],
    [
      'a key named like a built-in',
      shape({ $: 'object', '$.constructor': 'string' }),
      shape({ $: 'object' }),
      'critical',
      'right-weaker',
    ],

    ['another title', title('Shop'), title('We will be back soon'), 'warn', 'none'],
    ['no title', title('Shop'), title(null), 'warn', 'right-weaker'],
    ['no title on staging', title(null), title('Shop'), 'info', 'left-weaker'],
    ['the environment in the title', title('[DEV] Shop'), title('Shop'), 'info', 'none'],
    ['numbers in the title', title('Cart (3)'), title('Cart (0)'), 'info', 'none'],
    [
      'another canonical URL',
      canonical('https://staging.example/a'),
      canonical('https://www.shop.example/b'),
      'warn',
      'none',
    ],
    ['no canonical URL', canonical('https://a.example/'), page({}), 'warn', 'right-weaker'],
    [
      'production names staging',
      canonical('https://staging.example/a'),
      canonical('https://staging.example/a'),
      'critical',
      'right-weaker',
    ],
    [
      'staging names production, as it may',
      canonical('https://www.shop.example/a'),
      canonical('https://www.shop.example/a'),
      'info',
      'left-weaker',
    ],
    [
      'another generator',
      page({ generator: 'Hugo 1' }),
      page({ generator: 'Hugo 2' }),
      'info',
      'none',
    ],
    ['no generator', page({ generator: 'Hugo 1' }), page({}), 'info', 'right-weaker'],
    [
      'www further in is another name',
      { ...assets('x.www.a.example'), url: 'https://a.example/' },
      { ...assets('x.b.example'), url: 'https://b.example/' },
      'warn',
      'none',
    ],
    ['assets from one more host', assets(), assets('cdn.example'), 'warn', 'none'],
    ['assets from one host less', assets('cdn.example'), assets(), 'warn', 'none'],
    [
      'production loads from staging',
      assets('staging.example'),
      assets('staging.example'),
      'warn',
      'none',
    ],
    ['an insecure asset', insecure(), insecure('http://a.example'), 'critical', 'right-weaker'],
    [
      'an insecure asset on staging',
      insecure('http://a.example'),
      insecure(),
      'warn',
      'left-weaker',
    ],
    [
      'an insecure asset each',
      insecure('http://a.example', 'http://b.example'),
      insecure('http://b.example', 'http://c.example'),
      'critical',
      'none',
    ],
    ['pages that are cut off', cut({ title: 'Shop' }), cut({ title: 'Other' }), 'warn', 'none'],
  ],
});

const hosts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}.example`);

it.each<[left: SideSketch, right: SideSketch, finding: object]>([
  [
    shape({ ...item, '$.a': 'string', '$.n': 'null' }),
    shape({ ...item, '$.id': 'string', '$.b': 'null', '$.n': 'array' }),
    {
      message:
        'The left side lacks $.b. The right side lacks $.a. The type differs at $.id. Null, or no value in places, on one side only: $.n.',
      left_value: { '$.a': 'string', '$.b': null, '$.id': 'number', '$.n': 'null' },
      right_value: { '$.a': null, '$.b': 'null', '$.id': 'string', '$.n': 'array' },
      evidence: [{ section: 'content', keys: ['shape'] }],
    },
  ],
  [
    shape(item),
    shape({ $: 'object', '$.id': 'number' }),
    { message: 'The right side lacks $.price.' },
  ],
  [
    shape({ $: 'object', '$.id': 'number' }),
    shape(item),
    { message: 'The left side lacks $.price.' },
  ],
  [
    shape({ $: 'null' }),
    shape({ $: 'object' }),
    { message: 'Null, or no value in places, on one side only: $.' },
  ],
  [
    answer,
    graphql,
    {
      message:
        'The right side answers with an error ($.errors) in place of what the other side sends.',
      left_value: { '$.data': 'object', '$.errors': null },
      right_value: { '$.data': 'null', '$.errors': 'array' },
      recommendation: expect.stringContaining('error status'),
    },
  ],
  [
    problem,
    answer,
    {
      message:
        'The left side answers with an error (application/problem+json) in place of what the other side sends.',
      left_value: { '$.data': null, '$.title': 'string' },
    },
  ],
  [
    failure({ '$.message': 'string', '$.code': 'number' }),
    answer,
    { message: expect.stringContaining('($.message, $.code)') },
  ],
  [
    listOf({ '$[]': 'null' }),
    listOf({}),
    { message: 'On the right side only, $ is empty.', left_value: { $: 'array' } },
  ],
  [
    shape({ $: 'object', '$.a': 'array', '$.a[]': 'null', '$.b': 'array', '$.b[]': 'null' }),
    shape({ $: 'object', '$.a': 'array', '$.b': 'array' }),
    { message: 'On the right side only, $.a, $.b are empty.' },
  ],
  [listOf({}), listOf({ '$[]': 'null' }), { message: 'On the left side only, $ is empty.' }],
  [
    shape({ $: 'object', '$.*': 'object', '$.*.n': 'number' }),
    shape({ $: 'object' }),
    { message: 'On the right side only, $ is empty.', severity: 'warn', direction: 'right-weaker' },
  ],
  [
    shape({ $: 'object', '$.items': 'object' }),
    shape({ $: 'object', '$.items': 'object', '$.items.*': 'number' }),
    { message: 'On the left side only, $.items is empty.' },
  ],
  [shape({ $: 'array' }), shape({ $: 'object' }), { message: 'The type differs at $.' }],
  [
    { body: {} },
    shape(item),
    {
      message: 'The body is not valid JSON on the left side, although it says so.',
      left_value: 'not valid JSON',
      right_value: 'valid JSON',
      evidence: [{ section: 'content', keys: ['shape'] }],
    },
  ],
  [
    title('A'),
    title(null),
    {
      message: 'The title is "A" on the left and missing on the right.',
      left_value: 'A',
      right_value: null,
      evidence: [{ section: 'content', keys: ['page.title'] }],
    },
  ],
  [
    canonical('https://staging.example/'),
    canonical('https://staging.example/'),
    {
      message: 'The right side names the page of the other as canonical.',
      evidence: [{ section: 'content', keys: ['page.canonical'] }],
    },
  ],
  [
    assets('cdn.example', 'staging.example'),
    assets('cdn.example', 'staging.example'),
    {
      message:
        'Only the left side loads from its own host. Only the right side loads from staging.example.',
      left_value: ['{host}'],
      right_value: ['staging.example'],
      evidence: [{ section: 'content', keys: ['page.asset_hosts'] }],
    },
  ],
  [
    assets(...hosts),
    assets(),
    {
      message:
        'Only the left side loads from a.example, b.example, c.example, d.example, e.example and 2 more.',
    },
  ],
  [
    assets(...hosts.slice(0, 5)),
    assets(),
    {
      message:
        'Only the left side loads from a.example, b.example, c.example, d.example, e.example.',
    },
  ],
  [
    insecure(),
    insecure('http://a.example'),
    {
      message: 'Only the right side loads from a.example over http.',
      recommendation: expect.stringContaining('https'),
      left_value: [],
      right_value: ['a.example'],
      evidence: [{ section: 'content', keys: ['page.mixed_content'] }],
    },
  ],
])('%j and %j in words', (left, right, finding) => {
  expect(judged('body-shape-differs', left, right).findings).toMatchObject([finding]);
});

it('has a finding for each essential of a page', () => {
  const left = page({ title: 'A', generator: 'Hugo', asset_hosts: ['a.example'] });
  expect(
    judged('body-shape-differs', left, page({ generator: 'nginx' })).findings.map(
      ({ evidence }) => evidence[0]?.keys,
    ),
  ).toEqual([['page.asset_hosts'], ['page.title'], ['page.generator']]);
});

const sides = (sketch: SideSketch): [SideSketch, SideSketch] => [
  sketch,
  { ...sketch, body: { ...sketch.body, sha256: OTHER } },
];

it.each<[SideSketch, SideSketch, keys: string[], reason: RegExp]>([
  [...sides(shape(item)), ['sha256'], /^The structure of the JSON is the same/],
  [...sides(page({})), ['sha256'], /^The pages say the same/],
  [title('At 12:30'), title('At 12:31'), ['page.title'], /^Only ids, dates or times/],
])('%j and %j are forgiven', (left, right, keys, reason) => {
  expect(judged('body-shape-differs', left, right)).toMatchObject({
    findings: [],
    forgiven: [{ section: 'content', keys, reason: expect.stringMatching(reason) }],
  });
});

const kept = { $: 'object', '$.a': 'string' };
const cutOff = (mark: string, sha256: string): SideSketch => ({
  body: { shape: { ...kept, '…': mark }, sha256 },
});
const [HASH, HASH2] = ['0123456789abcdef', 'f123456789abcdef'];
const sum = (keys: number, certain: string, all: string) =>
  `cut; ${keys} keys ${certain}; all ${all}`;

it.each<[string, left: SideSketch, right: SideSketch, RegExp]>([
  ['is just cut', cutOff('cut', HASH.repeat(4)), cutOff('cut', OTHER), /neither the rest/],
  ['is cut on one side', cutOff('cut', OTHER), shape(kept), /neither the rest/],
  [
    'is summed up on one side',
    cutOff(sum(600, HASH, HASH), HASH.repeat(4)),
    cutOff('cut', OTHER),
    /neither the rest/,
  ],
  [
    'differs in what may be data',
    cutOff(sum(600, HASH, HASH), HASH.repeat(4)),
    cutOff(sum(600, HASH, HASH2), OTHER),
    /neither the rest/,
  ],
  [
    'is the same all over',
    cutOff(sum(600, HASH, HASH), HASH.repeat(4)),
    cutOff(sum(600, HASH, HASH), OTHER),
    /^The structure of the JSON is the same;/,
  ],
])(
  'of what is beyond the kept paths, and %s, it says no more than is known',
  (_, left, right, reason) => {
    const found = judged('body-shape-differs', left, right);
    expect(found.findings).toEqual([]);
    expect(found.forgiven.map((each) => each.reason)).toEqual([expect.stringMatching(reason)]);
  },
);

it('finds other keys beyond the kept paths', () => {
  const left = cutOff(sum(612, HASH, HASH), HASH.repeat(4));
  const right = cutOff(sum(600, HASH2, HASH2), OTHER);
  expect(judged('body-shape-differs', left, right).findings).toMatchObject([
    {
      severity: 'warn',
      direction: 'right-weaker',
      left_value: { keys: 612 },
      right_value: { keys: 600 },
      identity: [HASH, HASH2],
    },
  ]);
  expect(judged('body-shape-differs', right, left).findings).toMatchObject([
    { severity: 'info', direction: 'left-weaker' },
  ]);
});

it('does not sum up what the policy ignores', () => {
  const [left, right] = [
    captures(STAGING, cutOff(sum(612, HASH, HASH), HASH.repeat(4))),
    captures(PRODUCTION, cutOff(sum(600, HASH2, HASH2), OTHER)),
  ];
  const ignore = [{ path: '$.meta', reason: 'Ours.' }];
  expect(diffEnvelopes(left, right, { ...defaultPolicy, ignore }).verdict).toBe('match');
});

it.each([
  ['(1) Acme', '(6) Acme staging', '(2) Acme', '(3) Acme staging'],
  ['News of 2027-01-01', 'No news', 'News of 2027-01-02', 'No news'],
])('a title is the same difference whatever it counts: %s', (...titles) => {
  const [a, b, c, d] = titles.map(title);
  const of = (left: SideSketch, right: SideSketch) =>
    judged('body-shape-differs', left, right).findings[0]?.fingerprint;
  expect(of(a!, b!)).toBe(of(c!, d!));
  expect(of(a!, title('Oops'))).not.toBe(of(a!, b!));
});

it('a canonical URL is the same difference whatever is made anew in it', () => {
  const of = (id: string) =>
    judged(
      'body-shape-differs',
      canonical('https://staging.example/a'),
      canonical(`https://www.shop.example/${id}`),
    ).findings[0]?.fingerprint;
  expect(of('0a1b2c3d4e5f6071')).toBe(of('1a1b2c3d4e5f6071'));
  expect(of('b')).not.toBe(of('0a1b2c3d4e5f6071'));
});

it('says nothing of the bytes where more is known', () => {
  const [left] = sides(title('A'));
  expect(judged('body-shape-differs', left, sides(title('B'))[1]).forgiven).toEqual([]);
  expect(judged('body-shape-differs', page({}), page({})).forgiven).toEqual([]);
});

it('shows the paths in order', () => {
  const [finding] = judged(
    'body-shape-differs',
    shape({ $: 'object', '$.z': 'null', '$.b': 'number' }),
    shape({ $: 'object', '$.a': 'null', '$.b': 'string' }),
  ).findings;
  expect(Object.keys(finding?.left_value as object)).toEqual(['$.a', '$.b', '$.z']);
});

const whole = {
  ...{ title: 'Shop', canonical: 'https://cms.example/', generator: 'Hugo' },
  asset_hosts: ['cdn.example'],
};

it.each<[string, Partial<PageEssentials>, string[]]>([
  ['another page, which lacks the rest', { title: 'Back soon' }, ['title']],
  ['a page without anything', { title: null }, ['title']],
  [
    'another page, which loads from elsewhere',
    { title: 'Back soon', asset_hosts: ['evil.example'] },
    ['asset_hosts', 'title'],
  ],
  [
    'another page, over plain http',
    { title: 'Back soon', mixed_content: ['http://evil.example'] },
    ['mixed_content', 'title'],
  ],
  [
    'another page, with another generator',
    { title: 'Back soon', generator: 'nginx' },
    ['generator', 'title'],
  ],
  ['another title alone', { ...whole, title: 'Store', asset_hosts: [] }, ['asset_hosts', 'title']],
  ['the same title', { title: 'Shop' }, ['asset_hosts', 'canonical', 'generator']],
  [
    'a title that says the environment',
    { title: '[DEV] Shop' },
    ['asset_hosts', 'canonical', 'generator', 'title'],
  ],
])('is one finding for one page: %s', (_, said, expected) => {
  const told = (left: SideSketch, right: SideSketch) =>
    judged('body-shape-differs', left, right)
      .findings.map(({ evidence }) => evidence[0]!.keys[0]!.replace('page.', ''))
      .sort();
  expect(told(page(whole), page(said))).toEqual(expected);
  expect(told(page(said), page(whole))).toEqual(expected);
});

it('keeps a title that is missing beside what the other side lacks', () => {
  const { findings, forgiven } = judged(
    'body-shape-differs',
    page({ canonical: 'https://staging.example/', title: null }),
    page({ generator: 'Hugo' }),
  );
  expect(findings).toHaveLength(3);
  expect(forgiven).toEqual([]);
});

it('says why another page lacks what it lacks', () => {
  const { forgiven } = judged('body-shape-differs', page(whole), page({ title: 'Back soon' }));
  expect(forgiven.map(({ keys, reason }) => [...keys, reason])).toEqual(
    ['page.asset_hosts', 'page.canonical', 'page.generator'].map((key) => [
      key,
      expect.stringContaining('another page'),
    ]),
  );
});
