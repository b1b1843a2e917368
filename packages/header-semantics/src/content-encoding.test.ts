import { describe, expect, it } from 'vitest';
import { compareContentEncoding, parseContentEncoding } from './content-encoding.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

it.each([
  [null, []],
  ['', []],
  ['identity', []],
  ['GZIP', ['gzip']],
  ['x-gzip, x-compress', ['gzip', 'compress']],
  ['gzip, br', ['gzip', 'br']],
  ['constructor', ['constructor']],
])('%j is %j', (value, codings) => {
  expect(parseContentEncoding(value)).toEqual(codings);
});

describe('two codings', () => {
  const compare = (a: string | null, b: string | null) =>
    compareContentEncoding(parseContentEncoding(a), parseContentEncoding(b));

  it.each([
    ['br', 'gzip'],
    ['zstd', 'BR'],
    ['identity', null],
    ['deflate, br', 'deflate, gzip'],
  ])('%j and %j agree', (a, b) => expect(compare(a, b)).toEqual([]));

  it.each([
    ['br', null, { kind: 'presence', weaker: 'right', left: 'br', right: null }],
    ['gzip', 'deflate', { kind: 'coding', weaker: 'none', left: 'gzip', right: 'deflate' }],
    [
      'gzip, deflate',
      'deflate, gzip',
      { kind: 'coding', weaker: 'none', left: 'gzip, deflate', right: 'deflate, gzip' },
    ],
    ['utf-8', 'gzip', { kind: 'unknown', weaker: 'left', left: 'utf-8', right: 'gzip' }],
    ['none', null, { kind: 'unknown', weaker: 'left', left: 'none', right: null }],
    [
      'dcb, dcz, aes128gcm, exi, pack200-gzip, compress',
      null,
      {
        kind: 'presence',
        weaker: 'right',
        left: 'dcb, dcz, aes128gcm, exi, pack200-gzip, compress',
        right: null,
      },
    ],
  ])('%j and %j differ', (a, b, difference) => expect(compare(a, b)).toEqual([difference]));

  testComparisonLaws({ read: parseContentEncoding, compare: compareContentEncoding }, [
    'br',
    'gzip, deflate',
    'utf-8',
    'none, none',
  ]);
});
