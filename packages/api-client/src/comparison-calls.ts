import { Comparison, type ExplainRequest } from '@env-drift/contracts';
import type { ApiConnection } from './api-connection.ts';
import type { ApiResult } from './api-result.ts';
import type { CallOptions } from './call-options.ts';
import { jsonBody, requestJson } from './request-json.ts';
import { watchComparison } from './watch-comparison.ts';

/** What is asked of one comparison, and told to it. */
export const comparisonCalls = ({ fetch, once, comparisonAt }: ApiConnection) => ({
  getComparison: (id: string, options: CallOptions = {}): Promise<ApiResult<Comparison>> =>
    requestJson(fetch, comparisonAt(id), Comparison, options),

  /** Yields the comparison each time it changed, until it has finished. */
  watchComparison: (id: string, options: CallOptions = {}) =>
    watchComparison(() => requestJson(once, comparisonAt(id), Comparison, options), options.signal),

  /** Stops a comparison that runs. */
  cancelComparison: (id: string, options: CallOptions = {}): Promise<ApiResult<Comparison>> =>
    requestJson(fetch, `${comparisonAt(id)}/cancel`, Comparison, { ...options, method: 'POST' }),

  /** Asks for the explanation of a completed comparison again, of another model if one is named. */
  explainComparison: (
    id: string,
    request: ExplainRequest = {},
    options: CallOptions = {},
  ): Promise<ApiResult<Comparison>> =>
    requestJson(fetch, `${comparisonAt(id)}/explain`, Comparison, {
      ...options,
      ...jsonBody('POST', request),
    }),
});
