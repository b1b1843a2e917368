import { expect, it } from 'vitest';
import { parseContentSecurityPolicy } from './content-security-policy.ts';
import { compareFraming, parseFraming, type Framing } from './framing.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

const framing = (options: string | null, csp: string | null = null) =>
  parseFraming(options, parseContentSecurityPolicy(csp));

const [NOBODY, SELF] = [[[]], [["'self'"]]];

it.each([
  [null, null, null, []],
  ['DENY', null, 'x-frame-options', NOBODY],
  ['SameOrigin', null, 'x-frame-options', SELF],
  ['SAMEORIGIN, sameorigin', null, 'x-frame-options', SELF],
  ['DENY, SAMEORIGIN', null, 'x-frame-options', NOBODY],
  ['SAMEORIGIN,', null, 'x-frame-options', NOBODY],
  ['ALLOWALL', null, null, []],
  ['ALLOWALL, nonsense', null, 'x-frame-options', NOBODY],
  ['ALLOW-FROM https://a.example', null, null, []],
  ['nonsense, other', null, null, []],
  ['', null, null, []],
  ['DENY', "frame-ancestors 'self'", 'frame-ancestors', SELF],
  [null, "frame-ancestors 'none'", 'frame-ancestors', NOBODY],
  [
    null,
    "frame-ancestors 'self', frame-ancestors https:",
    'frame-ancestors',
    [["'self'"], ['https:']],
  ],
  ['DENY', "default-src 'none'", 'x-frame-options', NOBODY],
])('X-Frame-Options %j with the policy %j', (options, csp, decidedBy, ancestors) => {
  const result = framing(options, csp);
  expect(result.decidedBy).toBe(decidedBy);
  expect(result.ancestors.map((list) => list.map(({ text }) => text))).toEqual(ancestors);
});

it('gives no heed to a policy that is only reported', () => {
  const csp = parseContentSecurityPolicy(null, "frame-ancestors 'none'");
  expect(parseFraming(null, csp).decidedBy).toBeNull();
});

it.each([
  [framing(null), framing('ALLOW-FROM https://a.example'), []],
  [framing('DENY'), framing(null, "frame-ancestors 'none'"), []],
  [framing('SAMEORIGIN'), framing('DENY', "frame-ancestors 'self'"), []],
  [framing('DENY'), framing(null), ['framing-unrestricted right']],
  [framing('DENY'), framing('SAMEORIGIN'), ["ancestor-added right 'self'"]],
  [framing('SAMEORIGIN'), framing('DENY'), ["ancestor-added left 'self'"]],
  [
    framing(null, 'frame-ancestors https://a.example'),
    framing(null, 'frame-ancestors https://b.example'),
    ['ancestor-added left https://a.example', 'ancestor-added right https://b.example'],
  ],
  [
    framing(null, 'frame-ancestors https://b.example https://a.example'),
    framing('DENY'),
    ['ancestor-added left https://a.example https://b.example'],
  ],
  [framing(null, "frame-ancestors *, frame-ancestors 'self'"), framing('SAMEORIGIN'), []],
  ...[
    '*',
    'https:',
    'http:',
    'https: http:',
    "'self' *:*",
    'https://*',
    '*, frame-ancestors https:',
  ].map((open): [Framing, Framing, string[]] => [
    framing('DENY'),
    framing(null, `frame-ancestors ${open}`),
    ['framing-unrestricted right'],
  ]),
  ...['ws:', 'data:', 'https://*:8443', 'https://*.example', 'https://*/a'].map(
    (one): [Framing, Framing, string[]] => [
      framing(null, `frame-ancestors ${one}`),
      framing('DENY'),
      [`ancestor-added left ${one}`],
    ],
  ),
  [framing(null, 'frame-ancestors *'), framing(null), []],
  [framing(null, 'frame-ancestors https:'), framing(null, 'frame-ancestors *'), []],
])('compares the effect %#', (left, right, differences) => {
  expect(
    compareFraming(left, right).map(({ kind, weaker, sources }) =>
      [kind, weaker, ...sources].join(' '),
    ),
  ).toEqual(differences);
});

it('shows who may frame each side', () => {
  expect(compareFraming(framing('SAMEORIGIN'), framing(null))).toEqual([
    { kind: 'framing-unrestricted', weaker: 'right', left: ["'self'"], right: null, sources: [] },
  ]);
  expect(
    compareFraming(framing('DENY'), framing(null, 'frame-ancestors * a.example')),
  ).toMatchObject([{ left: [], right: null }]);
  const listed = framing(null, 'frame-ancestors https://b.example https://a.example');
  expect(compareFraming(framing(null), listed)).toMatchObject([
    { left: null, right: ['https://a.example', 'https://b.example'] },
  ]);
});

testComparisonLaws({ read: (value) => framing(value), compare: compareFraming }, [
  'DENY',
  'SAMEORIGIN',
]);
testComparisonLaws(
  { read: (value) => framing(null, value && `frame-ancestors ${value}`), compare: compareFraming },
  ["'self' a.example", 'https:, frame-ancestors a.example'],
);
