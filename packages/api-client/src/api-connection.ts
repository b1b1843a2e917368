import { newIdempotencyKey } from './idempotency-key.ts';
import type { Fetch } from './request-json.ts';
import { retryingFetch, type RetryOptions } from './retrying-fetch.ts';

export interface ApiClientOptions {
  /** Origin of the deployment, `http://127.0.0.1:8787`; empty for the page's own origin. */
  baseUrl: string;
  fetch: Fetch;
  /** How it goes on where a request is lost or comes at a bad time. Whoever watches goes on by himself. */
  retry?: RetryOptions;
}

export type ApiConnection = ReturnType<typeof connectApi>;

/** The way to a deployment, which every group of calls takes. */
export function connectApi({ baseUrl, fetch: once, retry }: ApiClientOptions) {
  const origin = baseUrl.replace(/\/+$/, '');
  const at = (path: string) => `${origin}${path}`;
  return {
    /** Sends a request again where that is safe. */
    fetch: retryingFetch(once, retry),
    once,
    at,
    comparisonAt: (id: string) => at(`/api/compare/${encodeURIComponent(id)}`),
    pairAt: (pairKey: string, path: string) =>
      at(`/api/pairs/${encodeURIComponent(pairKey)}/${path}`),
    newIdempotencyKey: () => newIdempotencyKey(retry?.random ?? Math.random),
  };
}
