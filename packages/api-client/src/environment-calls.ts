import { EnvironmentPages, EnvironmentVisits, SignalEnvelope } from '@env-drift/contracts';
import type { ApiConnection } from './api-connection.ts';
import type { ApiResult } from './api-result.ts';
import type { CallOptions } from './call-options.ts';
import { requestJson } from './request-json.ts';
import { toQuery } from './to-query.ts';

/** What is seen of one environment alone. */
export function environmentCalls({ fetch, at }: ApiConnection) {
  const environmentAt = (id: string) => at(`/api/environments/${encodeURIComponent(id)}`);
  return {
    /** What one probe of a target sees, where the deployment switches that on. */
    probe: (url: string, options: CallOptions = {}): Promise<ApiResult<SignalEnvelope>> =>
      requestJson(fetch, at(`/api/probe${toQuery({ url })}`), SignalEnvelope, options),

    /** The pages of an environment that real browsers visited. */
    getEnvironment: (id: string, options: CallOptions = {}): Promise<ApiResult<EnvironmentPages>> =>
      requestJson(fetch, environmentAt(id), EnvironmentPages, options),

    /** What each visit of one of them showed, the newest first. */
    getVisits: (
      id: string,
      url: string,
      options: CallOptions = {},
    ): Promise<ApiResult<EnvironmentVisits>> =>
      requestJson(
        fetch,
        `${environmentAt(id)}/visits${toQuery({ url })}`,
        EnvironmentVisits,
        options,
      ),
  };
}
