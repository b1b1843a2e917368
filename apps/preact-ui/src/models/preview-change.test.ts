import { defaultPolicy, diffEnvelopes } from '@env-drift/diff-engine';
import type { CompareResult, PairPolicy } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { judgeAgain } from './policy-engine.ts';
import { previewChange } from './preview-change.ts';
import { answered, resultOf } from './sample-comparison.ts';

/** Production is slower, and answers 404. */
function result(): CompareResult {
  const left = answered('https://staging.example/');
  const right = answered('https://www.example/');
  right.response!.status = 404;
  const diff = diffEnvelopes(left, right, defaultPolicy);
  const base = resultOf(diff.findings);
  return {
    ...base,
    left: { ...base.left, envelope: left },
    right: { ...base.right, envelope: right },
    diff,
  };
}

const preview = (policy: PairPolicy, isSwapped = false) => {
  const seen = result();
  return previewChange(seen, judgeAgain(seen, { policy, accepted: [], isSwapped }));
};

it('nothing changes under the policy that judged', () => {
  expect(preview({})).toMatchObject({ findings: [], verdict: { before: 'drift', now: 'drift' } });
});

it('a rule that is off takes its finding away, and the verdict with it', () => {
  expect(preview({ rules: { 'status-differs': 'off' } })).toMatchObject({
    verdict: { before: 'drift', now: 'match' },
    findings: [{ change: 'gone', code: 'status-differs' }],
    unchanged: 0,
  });
});

it('an ignored one says why', () => {
  const policy = { ignore: [{ code: 'status-differs', reason: 'not yet deployed' }] };
  expect(preview(policy).findings).toMatchObject([
    { change: 'gone', reason: expect.stringContaining('not yet deployed') },
  ]);
});

it('a finding may weigh something else', () => {
  const policy: PairPolicy = { rules: { 'status-differs': { severity: 'info' } } };
  expect(preview(policy)).toMatchObject({
    findings: [{ change: 'weighed', now: 'info' }],
    unchanged: 0,
  });
});

it('where the sides were swapped, so is the policy', () => {
  const aliases = {
    host_aliases: { left: ['www.example'], right: [] },
    production: 'left' as const,
  };
  const seen = result();
  const judged = judgeAgain(seen, { policy: aliases, accepted: [], isSwapped: true });
  expect(judged.findings).toEqual(seen.findings);
});

it('what only another policy sees comes up', () => {
  const seen = result();
  const blind = { ...seen, findings: [], diff: { ...seen.diff, verdict: 'match' as const } };
  const again = judgeAgain(seen, { policy: {}, accepted: [], isSwapped: false });
  expect(previewChange(blind, again).findings).toMatchObject([
    { change: 'new', code: 'status-differs' },
  ]);
});
