import * as v from 'valibot';
import { ComparisonId, PairKey } from './comparison-id.ts';
import { Direction, FindingCode, FindingFingerprint } from './finding.ts';
import { FindingState } from './finding-state.ts';
import { Until } from './policy.ts';
import { Severity } from './severity.ts';
import { stored } from './stored.ts';

const Timestamp = v.number();

/** Why a finding may stay, and until when. */
export const Acceptance = stored({
  reason: v.string(),
  until: v.optional(Until),
  who: v.nullable(v.string()),
  acceptedAt: Timestamp,
});
export type Acceptance = v.InferOutput<typeof Acceptance>;

/**
 * A finding that a pair remembers across comparisons, told as left and right are in the pair's settings. Its
 * values stand in the comparison that saw it last.
 */
export const KnownFinding = stored({
  fingerprint: FindingFingerprint,
  /** The same in comparisons with left and right swapped. */
  mirrored: FindingFingerprint,
  id: v.string(),
  code: FindingCode,
  category: v.string(),
  severity: Severity,
  direction: Direction,
  message: v.string(),
  state: FindingState,
  /** Also one whose time is over, until it is taken back. */
  acceptance: v.optional(Acceptance),
  firstSeen: Timestamp,
  lastSeen: Timestamp,
  /** Comparisons that saw it. */
  timesSeen: v.pipe(v.number(), v.integer(), v.minValue(1)),
  lastComparisonId: ComparisonId,
});
export type KnownFinding = v.InferOutput<typeof KnownFinding>;

/** `GET /api/pairs/:pairKey/findings`, those first seen last first. */
export const KnownFindingsPage = stored({
  pairKey: PairKey,
  findings: v.array(KnownFinding),
  /** For `?cursor=`; null on the last page. */
  nextCursor: v.nullable(v.string()),
});
export type KnownFindingsPage = v.InferOutput<typeof KnownFindingsPage>;
