import { ComparisonChanges } from '@env-drift/contracts';
import type { ApiConnection } from './api-connection.ts';
import type { ApiResult } from './api-result.ts';
import type { CallOptions } from './call-options.ts';
import { requestJson } from './request-json.ts';
import { toQuery } from './to-query.ts';

/** What is asked of two comparisons. */
export const changesCalls = ({ fetch, comparisonAt }: ApiConnection) => ({
  /** What is new and what is gone in a comparison, against another one of its pair. */
  getChanges: (
    id: string,
    since: string,
    options: CallOptions = {},
  ): Promise<ApiResult<ComparisonChanges>> =>
    requestJson(
      fetch,
      `${comparisonAt(id)}/changes${toQuery({ since })}`,
      ComparisonChanges,
      options,
    ),
});
