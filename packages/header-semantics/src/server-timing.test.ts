import { expect, it } from 'vitest';
import { compareServerTiming, parseServerTiming } from './server-timing.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

it.each([
  [null, []],
  ['db;dur=53, cache;desc="hit, miss";dur=1', ['cache', 'db']],
  ['db, db;dur=1, DB', ['DB', 'db']],
  ['a b, "x", ;dur=1', []],
])('%j tells %j', (value, metrics) => expect(parseServerTiming(value)).toEqual(metrics));

it('compares names, not durations', () => {
  const [a, b] = ['db;dur=1, app', 'db;dur=999, cdn;desc=x'].map(parseServerTiming);
  expect(compareServerTiming(a!, b!)).toEqual([
    { kind: 'metric', weaker: 'left', left: true, right: false, metric: 'app' },
    { kind: 'metric', weaker: 'right', left: false, right: true, metric: 'cdn' },
  ]);
});

testComparisonLaws({ read: parseServerTiming, compare: compareServerTiming }, ['db', 'a, b;dur=1']);
