import { expect, it } from 'vitest';
import { defaultPolicy } from '../default-policy.ts';
import { diffEnvelopes } from '../diff-envelopes.ts';
import { judged } from '../testing/judged.ts';
import { captures, PRODUCTION, STAGING, type SideSketch } from '../testing/envelopes.ts';
import { testRule } from '../testing/test-rule.ts';

const status = (value: string) => ({ headers: { 'cache-status': value } });

/** What a side says when it is asked several times. */
const asked = (first: string, ...again: string[]): SideSketch => ({
  ...status(first),
  again: again.map(status),
});

/** The same with what `Age` says. */
const aged = (...ages: (string | null)[]): SideSketch => {
  const [first, ...again] = ages.map((age): SideSketch => ({
    headers: age === null ? {} : { age },
  }));
  return { ...first, ...(again.length > 0 && { again }) };
};

testRule('cache-status-differs', {
  agrees: [
    ['neither', {}, {}],
    ['other names and times', status('a; hit; ttl=5'), status('b; hit; ttl=99')],
    ['a hit further in is a hit', status('a; hit, b; fwd=miss'), status('c; hit')],
    ['first a miss', status('a; hit'), status('a; fwd=uri-miss; stored')],
    ['first nothing said', status('a; hit'), status('a')],
    [
      'twice a miss is not steady yet',
      asked('a; hit', 'a; hit'),
      asked('a; fwd=miss', 'a; fwd=miss'),
    ],
    [
      'asked several times on one side only',
      asked('a; hit', 'a; hit', 'a; hit'),
      asked('a; fwd=miss'),
    ],
    [
      'a miss on both sides, whatever came first',
      asked('a; hit', 'a; fwd=miss', 'a; fwd=miss'),
      asked('a; fwd=miss', 'a; fwd=miss', 'a; fwd=miss'),
    ],
    [
      'a sample that ended otherwise is none of them',
      {
        ...asked('a; fwd=miss', 'a; hit'),
        again: [status('a; hit'), { ...status('a; hit'), status: 503 }],
      },
      asked('a; fwd=miss', 'a; fwd=miss', 'a; fwd=miss'),
    ],
    [
      'said by later samples alone',
      { again: [status('a; hit'), status('a; hit')] },
      { again: [status('a; fwd=bypass'), status('a; fwd=bypass')] },
    ],
    [
      'one hit of several is a cache that works',
      asked('a; fwd=miss', 'a; fwd=miss', 'a; hit'),
      asked('a; fwd=miss', 'a; hit', 'a; fwd=miss'),
    ],
    [
      'a miss that warms up',
      asked('a; hit', 'a; hit', 'a; hit'),
      asked('a; fwd=miss', 'a; hit', 'a; hit'),
    ],
    ['another age', aged('5'), aged('90')],
    ['an age once', aged('5'), {}],
    ['an age of two samples', aged('5', '6'), aged(null, null)],
    ['an age sooner or later', aged('5', '6', '7'), aged(null, null, '1')],
    ['an age first and last', aged('5', null, '7'), aged(null, null, null)],
    ['an age that is none', aged('soon', 'soon', 'soon'), aged(null, null, null)],
    ['an age that no usual sample has', aged(null, null, '5'), aged(null, null, null)],
    [
      'an age where a cache says more',
      { ...status('a'), again: [aged('5'), aged('5')] },
      { ...status('b'), again: [aged(null), aged(null)] },
    ],
    [
      'on the left as well',
      asked('a; fwd=miss', 'a; hit', 'a; hit'),
      asked('a; hit', 'a; hit', 'a; hit'),
    ],
  ],
  drifts: [
    [
      'an age that only one side ever has',
      aged('5', '6', '0'),
      aged(null, null, null),
      'info',
      'none',
    ],
    ['an age on production only', aged(null, null, null), aged('5', '6', '7'), 'info', 'none'],
    ['caches on one side', status('a; hit'), {}, 'info', 'none'],
    ['passed by', status('a; hit'), status('a; fwd=bypass'), 'info', 'right-weaker'],
    ['passed by on staging', status('a; fwd=bypass'), status('a; hit'), 'info', 'left-weaker'],
    ['a method that is not cached', status('a; fwd=miss'), status('a; fwd=method'), 'info', 'none'],
    ['not stored', status('a; fwd=miss; stored'), status('a; fwd=miss'), 'info', 'right-weaker'],
    [
      'a miss that stays one, where the other side warms up',
      asked('a; fwd=miss', 'a; hit', 'a; hit'),
      asked('a; fwd=miss', 'a; fwd=miss', 'a; fwd=miss'),
      'info',
      'right-weaker',
    ],
    [
      'passed by each time',
      asked('a; fwd=miss', 'a; fwd=miss', 'a; fwd=miss'),
      asked('a; fwd=bypass', 'a; fwd=bypass', 'a; fwd=bypass'),
      'info',
      'none',
    ],
    [
      'a miss that stays one',
      asked('a; hit', 'a; hit', 'a; hit'),
      asked('a; fwd=miss', 'a; fwd=miss', 'a; fwd=miss'),
      'info',
      'right-weaker',
    ],
  ],
});

it('forgives a first miss with its reason', () => {
  expect(judged('cache-status-differs', status('a; hit'), status('a; fwd=miss'))).toMatchObject({
    findings: [],
    forgiven: [
      {
        section: 'cache',
        keys: ['cache-status'],
        reason: 'A first request misses every cache.',
        left_value: 'a; hit',
        right_value: 'a; fwd=miss',
      },
    ],
  });
});

it.each([
  [
    status('a; hit'),
    status('a; fwd=bypass'),
    'The caches say hit on the left and bypass on the right.',
  ],
  [
    status('a'),
    status('a; fwd=bypass'),
    'The caches say nothing on the left and bypass on the right.',
  ],
  [
    status('a; fwd=method'),
    status('a'),
    'The caches say method on the left and nothing on the right.',
  ],
  [
    status('a; fwd=miss; stored'),
    status('a; fwd=miss'),
    'No cache keeps the answer on the right side.',
  ],
  [status('a; hit'), {}, 'Caches speak on one side only.'],
])('%j and %j in words', (left, right, message) => {
  expect(judged('cache-status-differs', left, right).findings).toMatchObject([
    { message, evidence: [{ section: 'cache', keys: ['cache-status'] }] },
  ]);
});

it('shows what came after the caches had their chance, unless the policy hides it', () => {
  const [left, right] = [
    asked('a; fwd=miss', 'a; hit', 'a; hit; ttl=9'),
    asked('a; fwd=miss', 'a; fwd=miss', 'a; fwd=stale'),
  ];
  expect(judged('cache-status-differs', left, right).findings).toMatchObject([
    { left_value: 'a; hit', right_value: 'a; fwd=stale' },
  ]);
  const ignore = [{ header: 'cache-status', reason: 'we know' }];
  const sides = [captures(STAGING, left), captures(PRODUCTION, right)] as const;
  expect(diffEnvelopes(...sides, { ...defaultPolicy, ignore }).findings).toEqual([]);
});

it('takes the samples in their order, also where the first is not the usual one', () => {
  const left: SideSketch = {
    ...status('a; hit'),
    status: 503,
    again: ['fwd=miss', 'fwd=miss', 'hit'].map((each) => ({
      ...status(`a; ${each}`),
      status: 200,
    })),
  };
  const right = asked('a; fwd=miss', 'a; fwd=miss', 'a; fwd=miss');
  expect(judged('cache-status-differs', left, right).findings).toMatchObject([
    { left_value: 'a; hit' },
  ]);
});

it.each([
  [aged('5'), aged('90'), 'An answer in a cache grows older.'],
  [aged('5'), {}, 'A first request misses every cache.'],
])('forgives the ages of %j and %j', (left, right, reason) => {
  expect(judged('cache-status-differs', left, right)).toMatchObject({
    findings: [],
    forgiven: [{ section: 'cache', keys: ['age'], reason }],
  });
});

it.each([
  [aged('5', '6', '7'), aged(null, null, null), 'left'],
  [aged(null, null, null), aged('5', '6', '7'), 'right'],
])('tells of %j and %j that a cache holds the answer on the %s', (left, right, side) => {
  expect(judged('cache-status-differs', left, right).findings).toMatchObject([
    {
      message: `Only on the ${side} side does a cache hold the answer.`,
      evidence: [{ section: 'cache', keys: ['age'] }],
    },
  ]);
});
