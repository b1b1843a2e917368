export { createApiClient, type ApiClient, type ApiClientOptions } from './api-client.ts';
export type { ApiFailure, ApiResult } from './api-result.ts';
