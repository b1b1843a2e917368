import { connectApi, type ApiClientOptions } from './api-connection.ts';
import { changesCalls } from './changes-calls.ts';
import { comparisonCalls } from './comparison-calls.ts';
import { environmentCalls } from './environment-calls.ts';
import { eventCalls } from './event-calls.ts';
import { findingCalls } from './finding-calls.ts';
import { healthCalls } from './health-calls.ts';
import { historyCalls } from './history-calls.ts';
import { runIndexCalls } from './run-index-calls.ts';
import { settingsCalls } from './settings-calls.ts';
import { startCalls } from './start-calls.ts';

export type ApiClient = ReturnType<typeof createApiClient>;

/**
 * A typed client of the API. Whoever needs only some of its calls, and counts bytes, takes the groups of them.
 *
 * @example
 * const api = createApiClient({ baseUrl: 'http://127.0.0.1:8787', fetch });
 * const started = await api.startComparison({ leftUrl, rightUrl });
 * if (started.ok) for await (const seen of api.watchComparison(started.value.comparisonId)) show(seen);
 */
export function createApiClient(options: ApiClientOptions) {
  const connection = connectApi(options);
  return {
    ...startCalls(connection),
    ...comparisonCalls(connection),
    ...eventCalls(connection),
    ...historyCalls(connection),
    ...changesCalls(connection),
    ...findingCalls(connection),
    ...settingsCalls(connection),
    ...runIndexCalls(connection),
    ...environmentCalls(connection),
    ...healthCalls(connection),
  };
}
