import {
  CompareAccepted,
  Comparison,
  EnvironmentPages,
  EnvironmentVisits,
  EventsPage,
  Health,
  SignalEnvelope,
  type CompareRequest,
  type ExplainRequest,
} from '@env-drift/contracts';
import type { ApiResult } from './api-result.ts';
import type { CallOptions } from './call-options.ts';
import { newIdempotencyKey, quoted } from './idempotency-key.ts';
import { openEventStream } from './open-event-stream.ts';
import { pairCalls } from './pair-calls.ts';
import { requestJson, type Fetch } from './request-json.ts';
import { fromPage } from './sent-events.ts';
import { retryingFetch, type RetryOptions } from './retrying-fetch.ts';
import { runIndexCalls } from './run-index-calls.ts';
import { watchComparison } from './watch-comparison.ts';
import { watchEvents } from './watch-events.ts';

export interface ApiClientOptions {
  /** Origin of the deployment, `http://127.0.0.1:8787`; empty for the page's own origin. */
  baseUrl: string;
  fetch: Fetch;
  /** How it goes on where a request is lost or comes at a bad time. Whoever watches goes on by himself. */
  retry?: RetryOptions;
}

export interface StartOptions extends CallOptions {
  /**
   * The same request with the same key starts one comparison, for 24 hours: of a build, to try it again. Otherwise each
   * call has its own.
   */
  idempotencyKey?: string;
}

export interface WatchOptions extends CallOptions {
  /** The id of the last event that was seen; only what comes after it is told. */
  after?: number;
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
export function createApiClient({ baseUrl, fetch: once, retry }: ApiClientOptions) {
  const fetch = retryingFetch(once, retry);
  const at = (path: string) => `${baseUrl.replace(/\/+$/, '')}${path}`;

  const comparisonAt = (id: string) => at(`/api/compare/${encodeURIComponent(id)}`);

  const getComparison = (id: string, options: CallOptions = {}): Promise<ApiResult<Comparison>> =>
    requestJson(fetch, comparisonAt(id), Comparison, options);

  return {
    /** Starts a comparison; it runs on the server whether anybody watches or not. */
    startComparison: (
      request: CompareRequest,
      {
        idempotencyKey = newIdempotencyKey(retry?.random ?? Math.random),
        ...options
      }: StartOptions = {},
    ): Promise<ApiResult<CompareAccepted>> =>
      requestJson(fetch, at('/api/compare'), CompareAccepted, {
        ...options,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': quoted(idempotencyKey),
        },
        body: JSON.stringify(request),
      }),

    getComparison,

    /** Yields the comparison each time it changed, until it has finished. */
    watchComparison: (id: string, options: CallOptions = {}) =>
      watchComparison(
        () => requestJson(once, comparisonAt(id), Comparison, options),
        options.signal,
      ),

    /** Stops a comparison that runs. */
    cancelComparison: (id: string, options: CallOptions = {}): Promise<ApiResult<Comparison>> =>
      requestJson(fetch, `${comparisonAt(id)}/cancel`, Comparison, {
        ...options,
        method: 'POST',
      }),

    /** Asks for the explanation of a completed comparison again, of another model if one is named. */
    explainComparison: (
      id: string,
      request: ExplainRequest = {},
      options: CallOptions = {},
    ): Promise<ApiResult<Comparison>> =>
      requestJson(fetch, `${comparisonAt(id)}/explain`, Comparison, {
        ...options,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      }),

    /** What one probe of a target sees, where the deployment switches that on. */
    probe: (url: string, options: CallOptions = {}): Promise<ApiResult<SignalEnvelope>> =>
      requestJson(fetch, at(`/api/probe?${new URLSearchParams({ url })}`), SignalEnvelope, options),

    /**
     * Yields what a comparison tells as it comes: its stages, log lines and findings, each once, and its end.
     * Takes up a stream that breaks, and polls where streams do not get through.
     */
    watchEvents: (id: string, { after = 0, signal }: WatchOptions = {}) => {
      const url = `${comparisonAt(id)}/events`;
      const headers = { accept: 'application/json' };
      return watchEvents(
        {
          stream: (last) => openEventStream(once, url, last, signal),
          poll: async (last) =>
            fromPage(
              await requestJson(once, `${url}?after=${last}`, EventsPage, {
                headers,
                ...(signal && { signal }),
              }),
            ),
        },
        after,
        signal,
      );
    },

    ...pairCalls(fetch, at),

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

    ...runIndexCalls(fetch, at),

    getHealth: (options: CallOptions = {}): Promise<ApiResult<Health>> =>
      requestJson(fetch, at('/api/health'), Health, options),
  };
}
