import { expect, it } from 'vitest';
import { median, recordOf } from './pair-record.ts';
import { answered, completed, finding, running, unanswered } from './sample-comparison.ts';
import { timingTrend } from './timing-trend.ts';

it('keeps what the page of a pair shows', () => {
  const { fingerprint, code, message, severity } = finding();
  expect(recordOf(completed([finding()]), false)).toMatchObject({
    verdict: 'drift',
    times: { left: 84, right: 120 },
    findings: new Map([[fingerprint, { code, message, severity }]]),
    unseen: [],
  });
});

it('has left and right as the pair has them', () => {
  expect(recordOf(completed(), true)?.times).toEqual({ left: 120, right: 84 });
});

it('measures samples by their median, and failures not at all', () => {
  const comparison = completed();
  const { left, right } = comparison.result;
  left.samples = [answered(left.url, 100), answered(left.url, 900)];
  right.envelope = unanswered(right.url, { code: 'timeout', message: 'It took too long.' });
  expect(recordOf(comparison, false)?.times).toEqual({ left: 100, right: undefined });
});

it('says what a HEAD request cannot see', () => {
  const comparison = completed();
  comparison.result.left.envelope!.request.method = 'HEAD';
  expect(recordOf(comparison, false)?.unseen).toEqual(['body']);
});

it('has nothing of one that is not completed', () => {
  expect(recordOf(running(), false)).toBeUndefined();
});

it.each([
  [[], undefined],
  [[3], 3],
  [[9, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
])('the median of %j is %s', (values, middle) => {
  expect(median(values)).toBe(middle);
});

it('a trend has a gap where nothing was measured', () => {
  const record = recordOf(completed(), false)!;
  const gap = { ...record, times: { left: 90, right: undefined } };
  expect(timingTrend([record, gap])).toMatchObject({
    left: [84, 90],
    right: [120, null],
    usual: { left: 87, right: 120 },
  });
});
