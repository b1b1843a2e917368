import { expect, it } from 'vitest';
import { compareRuns } from './compare-runs.ts';
import { diffEnvelopes } from './diff-envelopes.ts';
import { envelope, PRODUCTION, STAGING } from './testing/envelopes.ts';

const { findings } = diffEnvelopes(
  envelope(STAGING),
  envelope(PRODUCTION, { status: 500, ms: 900 }),
);
const [first, second] = findings.map((finding) => finding.fingerprint) as [string, string];

it('calls everything new when there was no run before', () => {
  expect(compareRuns(null, findings)).toEqual({
    previous_comparison_id: null,
    new: [first, second],
    recurring: [],
    resolved: [],
  });
});

it('tells new, recurring and resolved apart', () => {
  const previous = { comparison_id: 'before', fingerprints: [first, 'f'.repeat(16)] };
  expect(compareRuns(previous, findings)).toEqual({
    previous_comparison_id: 'before',
    new: [second],
    recurring: [first],
    resolved: ['f'.repeat(16)],
  });
});

it('takes what is forgiven for what is still there', () => {
  const [{ code, evidence, left_value, right_value }] = findings as [(typeof findings)[0]];
  const { section, keys } = evidence[0]!;
  const gone = { code, section, keys, left_value, right_value, fingerprint: first, reason: 'r' };
  const before = { comparison_id: 'before', fingerprints: [first, second] };
  expect(compareRuns(before, findings.slice(1), [gone])).toMatchObject({
    new: [],
    recurring: [second],
    resolved: [],
  });
  const forgiven = { comparison_id: 'before', fingerprints: [second], forgiven: [first] };
  expect(compareRuns(forgiven, findings)).toMatchObject({
    new: [],
    recurring: [first, second],
    resolved: [],
  });
  expect(compareRuns(forgiven, [])).toMatchObject({ resolved: [second] });
});
