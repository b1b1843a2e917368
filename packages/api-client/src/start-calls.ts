import { CompareAccepted, type CompareRequest } from '@env-drift/contracts';
import type { ApiConnection } from './api-connection.ts';
import type { ApiResult } from './api-result.ts';
import type { CallOptions } from './call-options.ts';
import { quoted } from './idempotency-key.ts';
import { jsonBody, requestJson } from './request-json.ts';

export interface StartOptions extends CallOptions {
  /**
   * The same request with the same key starts one comparison, for 24 hours: of a build, to try it again. Otherwise each
   * call has its own.
   */
  idempotencyKey?: string;
}

/** What begins a comparison. */
export const startCalls = ({ fetch, at, newIdempotencyKey }: ApiConnection) => ({
  /** Starts a comparison; it runs on the server whether anybody watches or not. */
  startComparison: (
    request: CompareRequest,
    { idempotencyKey = newIdempotencyKey(), ...options }: StartOptions = {},
  ): Promise<ApiResult<CompareAccepted>> =>
    requestJson(fetch, at('/api/compare'), CompareAccepted, {
      ...options,
      ...jsonBody('POST', request, { 'idempotency-key': quoted(idempotencyKey) }),
    }),
});
