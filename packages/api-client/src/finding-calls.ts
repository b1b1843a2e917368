import {
  KnownFinding,
  KnownFindingsPage,
  type AcceptFindingRequest,
  type FindingState,
} from '@env-drift/contracts';
import type { ApiConnection } from './api-connection.ts';
import type { ApiResult } from './api-result.ts';
import type { CallOptions } from './call-options.ts';
import type { PageOptions } from './page-options.ts';
import { jsonBody, requestJson } from './request-json.ts';
import { toQuery } from './to-query.ts';

export interface FindingsOptions extends PageOptions {
  state?: readonly FindingState[];
}

/** What a pair remembers of findings, and which of them it lives with. */
export function findingCalls({ fetch, pairAt }: ApiConnection) {
  const acceptance = (pairKey: string, fingerprint: string) =>
    pairAt(pairKey, `findings/${encodeURIComponent(fingerprint)}/accept`);
  return {
    /** Those first seen last first. */
    listFindings: (
      pairKey: string,
      { signal, ...filter }: FindingsOptions = {},
    ): Promise<ApiResult<KnownFindingsPage>> =>
      requestJson(fetch, pairAt(pairKey, `findings${toQuery(filter)}`), KnownFindingsPage, {
        ...(signal && { signal }),
      }),

    /** From the next comparison on the finding is forgiven, until its time is over. */
    acceptFinding: (
      pairKey: string,
      fingerprint: string,
      why: AcceptFindingRequest,
      options: CallOptions = {},
    ): Promise<ApiResult<KnownFinding>> =>
      requestJson(fetch, acceptance(pairKey, fingerprint), KnownFinding, {
        ...options,
        ...jsonBody('POST', why),
      }),

    /** @param comparisonId in which the fingerprint stands, where it is not from `listFindings` */
    unacceptFinding: (
      pairKey: string,
      fingerprint: string,
      { signal, ...query }: CallOptions & { comparisonId?: string } = {},
    ): Promise<ApiResult<KnownFinding>> =>
      requestJson(fetch, `${acceptance(pairKey, fingerprint)}${toQuery(query)}`, KnownFinding, {
        ...(signal && { signal }),
        method: 'DELETE',
      }),
  };
}
