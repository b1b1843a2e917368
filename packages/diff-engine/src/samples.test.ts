import { describe, expect, it } from 'vitest';
import { diffEnvelopes } from './diff-envelopes.ts';
import { captures, envelope, PRODUCTION, STAGING, type SideSketch } from './testing/envelopes.ts';

const diff = (left: SideSketch, right: SideSketch) =>
  diffEnvelopes(captures(STAGING, left), captures(PRODUCTION, right));
const codes = (left: SideSketch, right: SideSketch) =>
  diff(left, right).findings.map(({ code }) => code);
const cache = (value: string) => ({ headers: { 'cache-control': value } });
const cookie = (attributes: Record<string, string>) => ({
  cookies: [{ name: 'sid', attributes }],
});

describe('what differs between the samples of one side', () => {
  it.each<[string, SideSketch, SideSketch, string[]]>([
    [
      'is drift with one sample',
      cache('max-age=60'),
      cache('max-age=9'),
      ['cache-lifetime-differs'],
    ],
    [
      'is noise where the left side does it by itself',
      { ...cache('max-age=60'), again: [cache('max-age=9')] },
      { ...cache('max-age=9'), again: [{}] },
      [],
    ],
    [
      'or the right side',
      cache('max-age=60'),
      { ...cache('max-age=9'), again: [cache('max-age=30')] },
      [],
    ],
    [
      'is drift where both are steady',
      { ...cache('max-age=60'), again: [{}] },
      { ...cache('max-age=9'), again: [{}] },
      ['cache-lifetime-differs'],
    ],
    [
      'forgives nothing that weighs more',
      { ...cookie({ secure: '', path: '/' }), again: [cookie({ secure: '', path: '/a' })] },
      { ...cookie({ path: '/' }), again: [{}] },
      ['cookie-differs'],
    ],
    [
      'forgives nothing about another path of a body',
      {
        body: { shape: { $: 'object', '$.ad': 'string', '$.price': 'number' } },
        again: [{ body: { shape: { $: 'object', '$.ad': 'object', '$.price': 'number' } } }],
      },
      { body: { shape: { $: 'object', '$.ad': 'string', '$.price': 'string' } }, again: [{}] },
      ['body-shape-differs'],
    ],
    [
      'forgives nothing about another field of a joint finding',
      { headers: { 'x-a': '1', 'x-b': '1' }, again: [{ headers: { 'x-a': '2', 'x-b': '1' } }] },
      { headers: { 'x-a': '3', 'x-b': '2' }, again: [{ headers: { 'x-a': '3', 'x-b': '2' } }] },
      ['unclassified-header-differs'],
    ],
    [
      'forgives nothing about other facts',
      { headers: { 'x-a': '1' }, again: [{ headers: { 'x-a': '2' } }] },
      { headers: { 'x-a': '1', vary: 'cookie' }, again: [{}] },
      ['vary-differs'],
    ],
    [
      'a sample that failed says nothing of the fields',
      { ...cache('no-store'), again: [{ ...cache('public'), status: 503 }, {}] },
      { ...cache('public, max-age=60'), again: [{}, {}] },
      ['unsteady-answer', 'cache-storability-differs'],
    ],
    [
      'a status that comes and goes is one finding',
      { status: 503, again: [{}, { status: 200 }] },
      { again: [{}, {}] },
      ['unsteady-answer'],
    ],
  ])('%s', (_, left, right, expected) => {
    expect(codes(left, right)).toEqual(expected);
    expect(codes(right, left)).toEqual(expected);
  });

  it('is forgiven with its reason, its code and its fingerprint', () => {
    const [steady] = diff(cache('max-age=60'), cache('max-age=9')).findings;
    const noisy = { ...cache('max-age=60'), again: [cache('max-age=9')] };
    expect(diff(noisy, cache('max-age=9')).forgiven).toEqual([
      {
        code: 'cache-lifetime-differs',
        fingerprint: steady?.fingerprint,
        section: 'cache',
        keys: ['cache-control', 'shared_lifetime_s'],
        reason: 'The left side differs from itself in this from one sample to the next.',
        left_value: 'max-age=60',
        right_value: 'max-age=9',
      },
    ]);
    expect(diff(cache('max-age=9'), noisy).forgiven[0]?.reason).toContain('The right side');
  });
});

it('hides nothing by the order of the samples', () => {
  const steady = { ...cache('no-store'), again: [{}, {}] };
  const orders = [
    [cache('no-store'), cache('public'), cache('public')],
    [cache('public'), cache('no-store'), cache('public')],
    [cache('public'), cache('public'), cache('no-store')],
  ];
  for (const [first, ...again] of orders) {
    const found = diff(steady, { ...first, again });
    expect(found.findings).toEqual([]);
    expect(found.forgiven).toContainEqual(
      expect.objectContaining({ code: 'cache-storability-differs' }),
    );
  }
});

describe('the times of several samples', () => {
  const timed = ([ms, ...more]: number[]): SideSketch => ({
    ms: ms!,
    again: more.map((each) => ({ ms: each })),
  });

  it.each<[string, number[], number[], string[]]>([
    ['medians are compared', [100, 5000, 110], [105, 100, 90], []],
    ['a separated spread counts', [100, 90, 110], [900, 700, 800], ['timing-differs']],
    ['spreads that overlap do not', [100, 90, 850], [900, 700, 800], []],
  ])('%s', (_, left, right, expected) => {
    expect(codes(timed(left), timed(right))).toEqual(expected);
  });

  it('are those of the samples that ended alike', () => {
    const left = { ms: 100, again: [{ ms: 9000, error: 'timeout' as const }, { ms: 120 }] };
    expect(diff(left, {}).timing['samples']?.left).toEqual([100, 120]);
  });

  it('stand beside what each sample ended with', () => {
    const left = { again: [{ error: 'timeout' as const }, {}] };
    expect(diff(left, {}).outcome).toEqual({
      outcomes: { left: [200, 'timeout', 200], right: null },
      status: { left: 200, right: 200 },
    });
  });

  it('join the times that a sample brings itself', () => {
    const left = { samples: [1, 2], again: [{ samples: [3, 4] }] };
    expect(diff(left, {}).timing['samples']?.left).toEqual([1, 2, 3, 4]);
  });
});

it('one sample in a list is as good as the sample itself', () => {
  const [left, right] = [envelope(STAGING), envelope(PRODUCTION, { status: 500 })];
  expect(diffEnvelopes([left], [right])).toEqual(diffEnvelopes(left, right));
});
