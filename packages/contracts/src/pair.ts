import * as v from 'valibot';
import { ComparisonId, PairKey } from './comparison.ts';
import { Verdict } from './env-diff.ts';
import { Finding } from './finding.ts';
import { Policy } from './policy.ts';
import { Severity } from './severity.ts';
import { stored } from './stored.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Timestamp = v.number();

/** One line of a pair's history. */
export const HistoryEntry = stored({
  comparisonId: ComparisonId,
  status: v.picklist(['running', 'completed', 'failed']),
  createdAt: Timestamp,
  finishedAt: v.nullable(Timestamp),
  leftUrl: v.string(),
  rightUrl: v.string(),
  leftLabel: v.optional(v.string()),
  rightLabel: v.optional(v.string()),
  verdict: v.nullable(Verdict),
  maxSeverity: v.nullable(Severity),
  /** Number of findings by severity. */
  counts: stored({ critical: Count, warn: Count, info: Count }),
  errorCode: v.optional(v.string()),
});
export type HistoryEntry = v.InferOutput<typeof HistoryEntry>;

/** `GET /api/pairs/:pairKey/history`, newest first. */
export const HistoryPage = stored({ pairKey: PairKey, comparisons: v.array(HistoryEntry) });
export type HistoryPage = v.InferOutput<typeof HistoryPage>;

/** A finding the pair remembers across comparisons. */
export const KnownFinding = stored({
  finding: Finding,
  state: v.picklist(['open', 'resolved', 'accepted', 'flapping']),
  firstSeen: Timestamp,
  lastSeen: Timestamp,
  timesSeen: Count,
});
export type KnownFinding = v.InferOutput<typeof KnownFinding>;

/** `GET /api/pairs/:pairKey/findings`. */
export const KnownFindingsPage = stored({ pairKey: PairKey, findings: v.array(KnownFinding) });
export type KnownFindingsPage = v.InferOutput<typeof KnownFindingsPage>;

/** Body of `PUT /api/pairs/:pairKey/settings`. */
export const PairSettings = v.strictObject({
  leftLabel: v.optional(v.string()),
  rightLabel: v.optional(v.string()),
  policy: v.optional(Policy),
});
export type PairSettings = v.InferOutput<typeof PairSettings>;

/** Body of `POST /api/pairs/:pairKey/findings/:fingerprint/accept`: why, and until when (epoch ms). */
export const AcceptFindingRequest = v.strictObject({
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
  until: v.optional(Timestamp),
});
export type AcceptFindingRequest = v.InferOutput<typeof AcceptFindingRequest>;
