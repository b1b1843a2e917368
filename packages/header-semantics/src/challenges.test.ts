import { describe, expect, it } from 'vitest';
import { challengeSchemes, compareChallenges, parseChallenges } from './challenges.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

it.each([
  [null, []],
  ['Basic realm="a"', ['basic']],
  ['Bearer realm="a, b", error="x", Basic realm="c"', ['basic', 'bearer']],
  ['Negotiate', ['negotiate']],
  ['Digest realm = "a", nonce = "b"', ['digest']],
  ['NTLM abc==, Basic', ['basic', 'ntlm']],
  ['Basic, Basic', ['basic']],
  ['', []],
])('%j offers %j', (value, schemes) => {
  expect(challengeSchemes(value)).toEqual(schemes);
});

const parse = (value: string | null) =>
  parseChallenges(value, (text) => text.replace('staging.example', '{host}'));

it.each([
  ['Basic realm="a"', [['basic', { realm: 'a' }]]],
  ['BASIC REALM=a, realm=b', [['basic', { realm: 'a' }]]],
  [
    'Digest realm = "a, b" ,nonce="n", opaque="o",qop="auth"',
    [['digest', { realm: 'a, b', qop: 'auth' }]],
  ],
  [
    'Negotiate YII=, NTLM abc',
    [
      ['negotiate', {}],
      ['ntlm', {}],
    ],
  ],
  ['Negotiate YII==', [['negotiate', {}]]],
  ['realm="a"', []],
  ['"quoted", Basic', [['basic', {}]]],
  ['Basic charset=x, realm  = "a"', [['basic', { charset: 'x', realm: 'a' }]]],
  ['Digest realm=a, qop=b, Digest qop=b, realm=a', [['digest', { realm: 'a', qop: 'b' }]]],
  [
    'Basic a=bc, Basic ab=c',
    [
      ['basic', { a: 'bc' }],
      ['basic', { ab: 'c' }],
    ],
  ],
  [
    'Bearer realm="https://auth.staging.example/t",scope="b a b"',
    [['bearer', { realm: 'https://auth.{host}/t', scope: 'a b' }]],
  ],
  [
    'Basic realm="b", Basic realm="a"',
    [
      ['basic', { realm: 'a' }],
      ['basic', { realm: 'b' }],
    ],
  ],
  ['Basic __proto__=x', [['basic', { ['__proto__']: 'x' }]]],
])('%j is %j', (value, challenges) => {
  expect(
    parse(value).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]),
  ).toEqual(challenges);
});

describe('two fields', () => {
  const compare = (a: string | null, b: string | null) => compareChallenges(parse(a), parse(b));

  it.each([
    ['Basic realm=a, Bearer', 'bearer, basic REALM="a"'],
    ['Digest realm="a", nonce="1", opaque="2"', 'Digest nonce="3", realm="a"'],
    ['Bearer scope="a b"', 'Bearer scope="b a"'],
    ['Negotiate aaa', 'Negotiate bbb='],
    ['Basic realm="staging.example"', 'Basic realm="{host}"'],
  ])('%j and %j agree', (a, b) => expect(compare(a, b)).toEqual([]));

  it.each([
    [
      'Basic realm="a"',
      null,
      [{ kind: 'scheme', weaker: 'right', left: { realm: 'a' }, right: null, scheme: 'basic' }],
    ],
    [
      'Basic realm="a"',
      'Basic realm="b"',
      [{ kind: 'realm', weaker: 'none', left: 'a', right: 'b', scheme: 'basic' }],
    ],
    [
      'Basic',
      'Bearer',
      [
        { kind: 'scheme', weaker: 'none', left: {}, right: null, scheme: 'basic' },
        { kind: 'scheme', weaker: 'none', left: null, right: {}, scheme: 'bearer' },
      ],
    ],
    [
      'Bearer error="invalid_token", charset=x',
      'Bearer realm="", scope="a"',
      [
        {
          kind: 'parameter',
          weaker: 'none',
          left: 'x',
          right: null,
          scheme: 'bearer',
          parameter: 'charset',
        },
        { kind: 'error', weaker: 'none', left: 'invalid_token', right: null, scheme: 'bearer' },
        { kind: 'scope', weaker: 'none', left: null, right: 'a', scheme: 'bearer' },
      ],
    ],
  ])('%j and %j differ', (a, b, differences) => expect(compare(a, b)).toEqual(differences));

  testComparisonLaws({ read: parse, compare: compareChallenges }, [
    'Basic realm="a"',
    'Bearer error="x", scope="b a", Basic realm="b"',
    'Digest realm="a", nonce="n", qop="auth", Digest realm="b"',
    'Negotiate abc==',
  ]);
});
