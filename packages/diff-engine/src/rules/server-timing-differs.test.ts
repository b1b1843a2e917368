import { expect, it } from 'vitest';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const timing = (value: string) => ({ headers: { 'server-timing': value } });

testRule('server-timing-differs', {
  agrees: [
    ['neither', {}, {}],
    ['order', timing('db, app'), timing('app,db')],
    ['other durations', timing('db;dur=53, app;dur=2'), timing('db;dur=9, app;dur=3')],
    ['other descriptions', timing('cache;desc="hit, stale"'), timing('cache;desc=miss')],
    ['nothing that is a metric', timing('"db"'), {}],
  ],
  drifts: [
    ['told by production only', {}, timing('db'), 'info', 'right-weaker'],
    ['told by staging only', timing('db'), {}, 'info', 'left-weaker'],
    ['a metric each', timing('db, app'), timing('cache, app'), 'info', 'none'],
    ['another case is another name', timing('db, DB'), timing('db'), 'info', 'left-weaker'],
  ],
});

it('names each side’s own metrics', () => {
  const { findings, forgiven } = judged(
    'server-timing-differs',
    timing('b, both;dur=1, a'),
    timing('c, both;dur=2'),
  );
  expect(findings).toMatchObject([
    {
      message: 'Only the left side tells: a, b. Only the right side tells: c.',
      evidence: [{ section: 'platform', keys: ['server-timing'] }],
    },
  ]);
  expect(forgiven).toEqual([]);
});

it.each([
  ['db;dur=53', 'db;dur=9', 1],
  ['db;desc=a', 'db;desc=b', 1],
  ['db;dur=1, app', 'app, db;dur=1', 0],
])('%s and %s: forgiven %i times', (a, b, times) => {
  const { forgiven } = judged('server-timing-differs', timing(a), timing(b));
  expect(forgiven).toHaveLength(times);
  for (const each of forgiven) {
    expect(each).toMatchObject({
      section: 'platform',
      keys: ['server-timing'],
      left_value: a,
      right_value: b,
      reason: 'Times are measured anew for every answer.',
    });
  }
});
