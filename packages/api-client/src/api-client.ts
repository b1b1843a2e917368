import {
  CompareAccepted,
  Comparison,
  EnvironmentPages,
  EnvironmentVisits,
  Health,
  HistoryPage,
  type CompareRequest,
} from '@env-drift/contracts';
import type { ApiResult } from './api-result.ts';
import { requestJson, type Fetch } from './request-json.ts';
import { watchComparison } from './watch-comparison.ts';

export interface ApiClientOptions {
  /** Origin of the deployment, `http://127.0.0.1:8787`; empty for the page's own origin. */
  baseUrl: string;
  fetch: Fetch;
}

export interface CallOptions {
  signal?: AbortSignal;
}

export type ApiClient = ReturnType<typeof createApiClient>;

/**
 * A typed client of the API.
 *
 * @example
 * const api = createApiClient({ baseUrl: 'http://127.0.0.1:8787', fetch });
 * const started = await api.startComparison({ leftUrl, rightUrl });
 * if (started.ok) for await (const seen of api.watchComparison(started.value.comparisonId)) show(seen);
 */
export function createApiClient({ baseUrl, fetch }: ApiClientOptions) {
  const at = (path: string) => `${baseUrl.replace(/\/+$/, '')}${path}`;

  const getComparison = (id: string, options: CallOptions = {}): Promise<ApiResult<Comparison>> =>
    requestJson(fetch, at(`/api/compare/${encodeURIComponent(id)}`), Comparison, options);

  return {
    /** Starts a comparison; it runs on the server whether anybody watches or not. */
    startComparison: (
      request: CompareRequest,
      options: CallOptions = {},
    ): Promise<ApiResult<CompareAccepted>> =>
      requestJson(fetch, at('/api/compare'), CompareAccepted, {
        ...options,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      }),

    getComparison,

    /** Yields the comparison each time it changed, until it has finished. */
    watchComparison: (id: string, options: CallOptions = {}) =>
      watchComparison(() => getComparison(id, options), options.signal),

    getHistory: (pairKey: string, options: CallOptions = {}): Promise<ApiResult<HistoryPage>> =>
      requestJson(
        fetch,
        at(`/api/pairs/${encodeURIComponent(pairKey)}/history`),
        HistoryPage,
        options,
      ),

    /** The pages of an environment that real browsers visited. */
    getEnvironment: (id: string, options: CallOptions = {}): Promise<ApiResult<EnvironmentPages>> =>
      requestJson(
        fetch,
        at(`/api/environments/${encodeURIComponent(id)}`),
        EnvironmentPages,
        options,
      ),

    /** What each visit of one of them showed, the newest first. */
    getVisits: (
      id: string,
      url: string,
      options: CallOptions = {},
    ): Promise<ApiResult<EnvironmentVisits>> =>
      requestJson(
        fetch,
        at(`/api/environments/${encodeURIComponent(id)}/visits?${new URLSearchParams({ url })}`),
        EnvironmentVisits,
        options,
      ),

    getHealth: (options: CallOptions = {}): Promise<ApiResult<Health>> =>
      requestJson(fetch, at('/api/health'), Health, options),
  };
}
