import { HistoryPage, type Severity, type Verdict } from '@env-drift/contracts';
import type { ApiConnection } from './api-connection.ts';
import type { ApiResult } from './api-result.ts';
import type { PageOptions } from './page-options.ts';
import { requestJson } from './request-json.ts';
import { toQuery } from './to-query.ts';

/** Which comparisons of a pair to list: those that fit one of the words of each filter. */
export interface HistoryOptions extends PageOptions {
  status?: readonly ('running' | 'completed' | 'failed')[];
  /** Whether somebody stopped it. */
  cancelled?: boolean;
  verdict?: readonly Verdict[];
  /** That of the gravest finding. */
  severity?: readonly Severity[];
  /** Begun at this time or later: epoch milliseconds, a day of UTC, or a moment with its offset. */
  from?: number | string;
  /** Begun at this time or before; a day to its end. */
  to?: number | string;
}

/** What is asked of the comparisons that a pair keeps. */
export const historyCalls = ({ fetch, pairAt }: ApiConnection) => ({
  /** Newest first. */
  getHistory: (
    pairKey: string,
    { signal, ...filter }: HistoryOptions = {},
  ): Promise<ApiResult<HistoryPage>> =>
    requestJson(fetch, pairAt(pairKey, `history${toQuery(filter)}`), HistoryPage, {
      ...(signal && { signal }),
    }),
});
