import {
  PairReindexed,
  RunLog,
  RunsPage,
  RunTrend,
  type RunStatus,
  type Severity,
  type Verdict,
} from '@env-drift/contracts';
import type { ApiConnection } from './api-connection.ts';
import type { ApiResult } from './api-result.ts';
import type { CallOptions } from './call-options.ts';
import { requestJson } from './request-json.ts';
import { toQuery } from './to-query.ts';

/** Which comparisons of all pairs; of several words, one has to fit. */
export interface RunFilter {
  /** From 1 to 100. */
  limit?: number;
  /** The `nextCursor` of the page before. */
  cursor?: string;
  status?: readonly RunStatus[];
  /** Whether somebody stopped it. */
  cancelled?: boolean;
  verdict?: readonly Verdict[];
  /** Of the gravest finding. */
  severity?: readonly Severity[];
  /** Epoch milliseconds, `2026-11-21`, or a moment with its offset. */
  from?: number | string;
  to?: number | string;
  /** Part of the host of either side. */
  host?: string;
}

/** What is asked of the index of comparisons across pairs. */
export const runIndexCalls = ({ fetch, at, pairAt }: ApiConnection) => ({
  /** Recent comparisons of all pairs, newest first. */
  listRuns: (filter: RunFilter = {}, options: CallOptions = {}): Promise<ApiResult<RunsPage>> =>
    requestJson(fetch, at(`/api/runs${toQuery(filter)}`), RunsPage, options),

  /** How many began on each of the last days. */
  getRunTrend: (days?: number, options: CallOptions = {}): Promise<ApiResult<RunTrend>> =>
    requestJson(fetch, at(`/api/runs/trend${toQuery({ days })}`), RunTrend, options),

  /** What a run did, in plain lines, once it has ended. */
  getRunLog: (comparisonId: string, options: CallOptions = {}): Promise<ApiResult<RunLog>> =>
    requestJson(fetch, at(`/api/runs/${encodeURIComponent(comparisonId)}/log`), RunLog, options),

  /** Writes what a pair remembers into the index again. */
  reindexPair: (pairKey: string, options: CallOptions = {}): Promise<ApiResult<PairReindexed>> =>
    requestJson(fetch, pairAt(pairKey, 'reindex'), PairReindexed, {
      ...options,
      method: 'POST',
    }),
});
