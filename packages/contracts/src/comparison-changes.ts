import * as v from 'valibot';
import { ComparisonId } from './comparison-id.ts';
import { Verdict } from './env-diff.ts';
import { FindingCode, FindingFingerprint } from './finding.ts';
import { Severity } from './severity.ts';
import { stored } from './stored.ts';

const change = {
  /** As it is, or would be, in the later comparison. */
  fingerprint: FindingFingerprint,
  id: v.string(),
  code: FindingCode,
};
const ChangedFinding = stored({ ...change, severity: Severity });

/** `GET /api/compare/:id/changes?since=`: what differs between two comparisons of a pair. */
export const ComparisonChanges = stored({
  comparisonId: ComparisonId,
  since: ComparisonId,
  /** Whether left was right in the earlier one. */
  isMirrored: v.boolean(),
  verdict: stored({ before: Verdict, now: Verdict }),
  new: v.array(ChangedFinding),
  recurring: v.array(ChangedFinding),
  resolved: v.array(ChangedFinding),
  /** What only one of the two tells, where the other saw too little to be held against it. */
  unsure: v.array(ChangedFinding),
  /** Recurring ones that weigh something else now. */
  severities: v.array(stored({ ...change, before: Severity, now: Severity })),
});
export type ComparisonChanges = v.InferOutput<typeof ComparisonChanges>;
