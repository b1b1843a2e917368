import { describe, expect, it } from 'vitest';
import { compareContentLength, parseContentLength } from './content-length.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

it.each([
  [null, { kind: 'absent' }],
  ['42', { kind: 'length', bytes: 42 }],
  ['030', { kind: 'length', bytes: 30 }],
  ['42, 42,42', { kind: 'length', bytes: 42 }],
  ['42, 30', { kind: 'conflict' }],
  ['030, 30', { kind: 'conflict' }],
  ['30,', { kind: 'conflict' }],
  ['', { kind: 'invalid' }],
  ['-1', { kind: 'invalid' }],
  ['0x20', { kind: 'invalid' }],
  ['aaaah, aaaah', { kind: 'invalid' }],
])('%j is %j', (value, length) => {
  expect(parseContentLength(value)).toEqual(length);
});

describe('two lengths', () => {
  const compare = (a: string | null, b: string | null) =>
    compareContentLength(parseContentLength(a), parseContentLength(b));

  it.each([
    ['42', '042'],
    ['42', null],
    ['1, 2', '3, 4'],
  ])('%j and %j agree', (a, b) => expect(compare(a, b)).toEqual([]));

  it.each([
    ['42', '43', { kind: 'length', weaker: 'none', left: 42, right: 43 }],
    ['1, 2', null, { kind: 'validity', weaker: 'left', left: 'conflict', right: 'absent' }],
    ['1', 'x', { kind: 'validity', weaker: 'right', left: 'length', right: 'invalid' }],
  ])('%j and %j differ', (a, b, difference) => expect(compare(a, b)).toEqual([difference]));

  testComparisonLaws({ read: parseContentLength, compare: compareContentLength }, ['1', '2', 'x']);
});
