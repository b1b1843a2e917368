import { describe, expect, it } from 'vitest';
import { compareLifecycleDate, parseDeprecation, parseSunset } from './deprecation-and-sunset.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

it.each([
  [null, { kind: 'absent' }],
  ['@1688169599', { kind: 'date', at: 1688169599000 }],
  ['@-1;x=1', { kind: 'date', at: -1000 }],
  ['1688169599', { kind: 'invalid' }],
  ['true', { kind: 'invalid' }],
  ['?1', { kind: 'invalid' }],
  ['Sun, 06 Nov 1994 08:49:37 GMT', { kind: 'invalid' }],
  ['@999999999999999', { kind: 'invalid' }],
  ['', { kind: 'invalid' }],
])('Deprecation %j is %j', (value, date) => expect(parseDeprecation(value)).toEqual(date));

it.each([
  [null, { kind: 'absent' }],
  [' Sun, 06 Nov 1994 08:49:37 GMT', { kind: 'date', at: 784111777000 }],
  ['@1688169599', { kind: 'invalid' }],
])('Sunset %j is %j', (value, date) => expect(parseSunset(value)).toEqual(date));

describe('two dates', () => {
  const compare = (a: string | null, b: string | null) =>
    compareLifecycleDate(parseDeprecation(a), parseDeprecation(b));

  it('agree across formats', () => {
    const sunset = parseSunset('Sunday, 06-Nov-94 08:49:37 GMT');
    expect(compareLifecycleDate(parseDeprecation('@784111777'), sunset)).toEqual([]);
    expect(compare('true', 'yes')).toEqual([]);
  });

  const DAY_ONE = '1970-01-02T00:00:00.000Z';
  it.each([
    ['@86400', null, { kind: 'presence', weaker: 'left', left: DAY_ONE, right: null }],
    ['true', null, { kind: 'validity', weaker: 'left', left: 'invalid', right: null }],
    ['@86400', 'true', { kind: 'validity', weaker: 'right', left: DAY_ONE, right: 'invalid' }],
    [
      '@86400',
      '@0',
      { kind: 'date', weaker: 'right', left: DAY_ONE, right: '1970-01-01T00:00:00.000Z' },
    ],
  ])('%j and %j differ', (a, b, difference) => expect(compare(a, b)).toEqual([difference]));

  testComparisonLaws({ read: parseDeprecation, compare: compareLifecycleDate }, ['@1', '@2', 'x']);
  const NOON = 'Fri, 01 Jan 2027 12:00:00 GMT';
  testComparisonLaws({ read: parseSunset, compare: compareLifecycleDate }, [NOON]);
});
