import * as v from 'valibot';
import { ComparisonId, PairKey } from './comparison-id.ts';
import { Verdict } from './env-diff.ts';
import { Severity } from './severity.ts';
import { stored } from './stored.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Timestamp = v.number();

export const RunStatus = v.picklist(['running', 'completed', 'failed']);
export type RunStatus = v.InferOutput<typeof RunStatus>;

/** One comparison of any pair, as the index across pairs knows it. */
export const IndexedRun = stored({
  comparisonId: ComparisonId,
  pairKey: PairKey,
  status: RunStatus,
  createdAt: Timestamp,
  finishedAt: v.nullable(Timestamp),
  /** Secrets masked. */
  leftUrl: v.string(),
  rightUrl: v.string(),
  leftLabel: v.nullable(v.string()),
  rightLabel: v.nullable(v.string()),
  verdict: v.nullable(Verdict),
  maxSeverity: v.nullable(Severity),
  /** Number of findings by severity. */
  counts: stored({ critical: Count, warn: Count, info: Count }),
  /** Number of findings against the comparison before; null where there is nothing to say. */
  changes: v.nullable(stored({ new: Count, recurring: Count, resolved: Count })),
  errorCode: v.nullable(v.string()),
});
export type IndexedRun = v.InferOutput<typeof IndexedRun>;

/** `GET /api/runs`, newest first. `nextCursor` asks for what comes after; null at the end. */
export const RunsPage = stored({ runs: v.array(IndexedRun), nextCursor: v.nullable(v.string()) });
export type RunsPage = v.InferOutput<typeof RunsPage>;

/** The comparisons that began on one day of UTC. A verdict counts where there is one. */
export const RunDay = stored({
  day: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)),
  total: Count,
  status: stored({ running: Count, completed: Count, failed: Count }),
  verdict: stored({ match: Count, drift: Count, inconclusive: Count }),
});
export type RunDay = v.InferOutput<typeof RunDay>;

/** `GET /api/runs/trend`: every day asked for, the oldest first. */
export const RunTrend = stored({ days: v.array(RunDay) });
export type RunTrend = v.InferOutput<typeof RunTrend>;

/** One line of what a run did. Plain words and codes: never a header value or a body. */
export const RunLogLine = stored({
  at: Timestamp,
  level: v.picklist(['info', 'warn', 'error']),
  message: v.string(),
});
export type RunLogLine = v.InferOutput<typeof RunLogLine>;

/** What a pair tells the index of one of its comparisons; lines once it has ended. */
export interface RunRecord {
  run: IndexedRun;
  lines: readonly RunLogLine[];
  /** Epoch milliseconds: its pair has ended it then. */
  deadlineAt: number;
}

/** `GET /api/runs/:id/log`. */
export const RunLog = stored({ comparisonId: ComparisonId, lines: v.array(RunLogLine) });
export type RunLog = v.InferOutput<typeof RunLog>;

/** `POST /api/pairs/:pairKey/reindex`: how many comparisons of the pair the index knows now. */
export const PairReindexed = stored({ pairKey: PairKey, runs: Count });
export type PairReindexed = v.InferOutput<typeof PairReindexed>;
