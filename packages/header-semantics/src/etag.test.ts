import { describe, expect, it } from 'vitest';
import { compareEtag, parseEtag } from './etag.ts';
import { mirror, testComparisonLaws } from './testing/comparison-laws.ts';

it.each([
  [null, null],
  ['"a"', { weak: false, opaque: 'a', isQuoted: true }],
  [' W/"a" ', { weak: true, opaque: 'a', isQuoted: true }],
  ['""', { weak: false, opaque: '', isQuoted: true }],
  ['"a-gzip"', { weak: false, opaque: 'a', isQuoted: true }],
  ['"a--br"', { weak: false, opaque: 'a', isQuoted: true }],
  ['"a;zstd"', { weak: false, opaque: 'a', isQuoted: true }],
  ['"a-gzip-2"', { weak: false, opaque: 'a-gzip-2', isQuoted: true }],
  ['a', { weak: false, opaque: 'a', isQuoted: false }],
  ['w/"a"', { weak: false, opaque: 'w/"a"', isQuoted: false }],
  ['"a b"', { weak: false, opaque: '"a b"', isQuoted: false }],
  ['"a", "b"', { weak: false, opaque: '"a", "b"', isQuoted: false }],
])('%j is %j', (value, etag) => {
  expect(parseEtag(value)).toEqual(etag);
});

describe('two entity tags', () => {
  it.each([
    ['"a"', '"b"', 'unknown'],
    ['"a"', '"a-gzip"', 'same'],
    ['W/"a"', 'W/"b"', 'unknown'],
    [null, null, 'same'],
  ] as const)('%j and %j agree where bodies are %s', (a, b, bodies) => {
    expect(compareEtag(parseEtag(a), parseEtag(b), bodies)).toEqual([]);
  });

  it.each([
    [null, '"a"', { kind: 'presence', weaker: 'left', left: false, right: true }],
    ['"a"', 'W/"a"', { kind: 'strength', weaker: 'right', left: true, right: false }],
    ['"a"', 'a', { kind: 'syntax', weaker: 'right', left: true, right: false }],
    ['"a"', '"b"', { kind: 'value', weaker: 'none', left: 'a', right: 'b' }],
  ])('%j and %j differ', (a, b, difference) => {
    const found = compareEtag(parseEtag(a), parseEtag(b), 'same');
    expect(found).toEqual([difference]);
    expect(compareEtag(parseEtag(b), parseEtag(a), 'same')).toEqual(mirror(found));
  });

  testComparisonLaws({ read: parseEtag, compare: compareEtag }, ['"a"', 'W/"b"', 'c']);
});
