import * as v from 'valibot';
import { ComparisonId, PairKey } from './comparison-id.ts';
import { Verdict } from './env-diff.ts';
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
export const HistoryPage = stored({
  pairKey: PairKey,
  comparisons: v.array(HistoryEntry),
  /** For `?cursor=`; null on the last page. */
  nextCursor: v.optional(v.nullable(v.string()), null),
});
export type HistoryPage = v.InferOutput<typeof HistoryPage>;
