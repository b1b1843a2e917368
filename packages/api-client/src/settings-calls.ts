import { VersionedPairSettings, type PairSettingsRequest } from '@env-drift/contracts';
import type { ApiConnection } from './api-connection.ts';
import type { ApiResult } from './api-result.ts';
import type { CallOptions } from './call-options.ts';
import { jsonBody, requestJson } from './request-json.ts';
import { toQuery } from './to-query.ts';

/** How the comparisons of a pair are run and judged. */
export const settingsCalls = ({ fetch, pairAt }: ApiConnection) => ({
  /** The newest, or the version asked for. */
  getSettings: (
    pairKey: string,
    { signal, ...query }: CallOptions & { version?: number } = {},
  ): Promise<ApiResult<VersionedPairSettings>> =>
    requestJson(fetch, pairAt(pairKey, `settings${toQuery(query)}`), VersionedPairSettings, {
      ...(signal && { signal }),
    }),

  /**
   * Replaces the settings of a pair, from its next comparison on.
   *
   * @param replaces the version that was read; the call fails with `settings_changed` where there is a newer one
   */
  putSettings: (
    pairKey: string,
    settings: PairSettingsRequest,
    replaces: number,
    options: CallOptions = {},
  ): Promise<ApiResult<VersionedPairSettings>> =>
    requestJson(fetch, pairAt(pairKey, 'settings'), VersionedPairSettings, {
      ...options,
      ...jsonBody('PUT', settings, { 'if-match': `"${replaces}"` }),
    }),
});
