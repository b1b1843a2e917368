import { Health } from '@env-drift/contracts';
import type { ApiConnection } from './api-connection.ts';
import type { ApiResult } from './api-result.ts';
import type { CallOptions } from './call-options.ts';
import { requestJson } from './request-json.ts';

/** What is asked of the deployment itself. */
export const healthCalls = ({ fetch, at }: ApiConnection) => ({
  getHealth: (options: CallOptions = {}): Promise<ApiResult<Health>> =>
    requestJson(fetch, at('/api/health'), Health, options),
});
