import { describe, expect, it } from 'vitest';
import { compareProxyStatus, parseProxyStatus } from './proxy-status.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

it.each([
  [null, []],
  [
    'r34.example.net; error=connection_timeout; details="x"',
    [['r34.example.net', 'connection_timeout']],
  ],
  [
    'a, "b"; error="no token"',
    [
      ['a', null],
      ['b', null],
    ],
  ],
  ['5; error=x', []],
  ['a; error', [['a', null]]],
])('%j is %j', (value, proxies) => {
  expect(parseProxyStatus(value).map(({ proxy, error }) => [proxy, error])).toEqual(proxies);
});

describe('two fields', () => {
  const compare = (a: string | null, b: string | null) =>
    compareProxyStatus(parseProxyStatus(a), parseProxyStatus(b));

  it.each([
    ['a; error=x, b', 'c; error=x'],
    ['a', 'b'],
  ])('%j and %j agree', (a, b) => expect(compare(a, b)).toEqual([]));

  it.each([
    ['a; error=x', 'a', { kind: 'error', weaker: 'left', left: ['x'], right: [] }],
    ['a; error=x', 'a; error=y', { kind: 'error', weaker: 'none', left: ['x'], right: ['y'] }],
    [null, 'a', { kind: 'presence', weaker: 'none', left: false, right: true }],
  ])('%j and %j differ', (a, b, difference) => expect(compare(a, b)).toEqual([difference]));

  testComparisonLaws({ read: parseProxyStatus, compare: compareProxyStatus }, [
    'a',
    'a; error=x, b; error=y',
  ]);
});
