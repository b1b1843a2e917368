export { createApiClient, type ApiClient, type ApiClientOptions } from './api-client.ts';
export type { ApiFailure, ApiResult } from './api-result.ts';
export type { FindingsOptions, HistoryOptions } from './pair-calls.ts';
export type { RunFilter } from './run-index-calls.ts';
export type { RetryOptions } from './retrying-fetch.ts';
