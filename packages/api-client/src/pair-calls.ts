import {
  ComparisonChanges,
  HistoryPage,
  KnownFinding,
  KnownFindingsPage,
  VersionedPairSettings,
  type AcceptFindingRequest,
  type FindingState,
  type PairSettingsRequest,
  type Severity,
  type Verdict,
} from '@env-drift/contracts';
import type { ApiResult } from './api-result.ts';
import type { CallOptions } from './call-options.ts';
import { requestJson, type Fetch } from './request-json.ts';
import { toQuery } from './to-query.ts';

export interface PageOptions extends CallOptions {
  limit?: number;
  /** The `nextCursor` of the page before. */
  cursor?: string;
}

/** Which comparisons of a pair to list: those that fit one of the words of each filter. */
export interface HistoryOptions extends PageOptions {
  status?: readonly ('running' | 'completed' | 'failed')[];
  verdict?: readonly Verdict[];
  /** That of the gravest finding. */
  severity?: readonly Severity[];
  /** Begun at this time or later: epoch milliseconds, a day of UTC, or a moment with its offset. */
  from?: number | string;
  /** Begun at this time or before; a day to its end. */
  to?: number | string;
}

export interface FindingsOptions extends PageOptions {
  state?: readonly FindingState[];
}

/** The calls that ask what a pair remembers, and that tell it what to remember. */
export function pairCalls(fetch: Fetch, at: (path: string) => string) {
  const ofPair = (pairKey: string, path: string) =>
    at(`/api/pairs/${encodeURIComponent(pairKey)}/${path}`);
  const acceptance = (pairKey: string, fingerprint: string) =>
    ofPair(pairKey, `findings/${encodeURIComponent(fingerprint)}/accept`);
  const json = (method: string, body: unknown, headers: Record<string, string> = {}) => ({
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

  return {
    /** Newest first. */
    getHistory: (
      pairKey: string,
      { signal, ...filter }: HistoryOptions = {},
    ): Promise<ApiResult<HistoryPage>> =>
      requestJson(fetch, ofPair(pairKey, `history${toQuery(filter)}`), HistoryPage, init(signal)),

    /** What is new and what is gone in a comparison, against another one of its pair. */
    getChanges: (
      id: string,
      since: string,
      { signal }: CallOptions = {},
    ): Promise<ApiResult<ComparisonChanges>> =>
      requestJson(
        fetch,
        at(`/api/compare/${encodeURIComponent(id)}/changes${toQuery({ since })}`),
        ComparisonChanges,
        init(signal),
      ),

    /** Those seen last first. */
    listFindings: (
      pairKey: string,
      { signal, ...filter }: FindingsOptions = {},
    ): Promise<ApiResult<KnownFindingsPage>> =>
      requestJson(
        fetch,
        ofPair(pairKey, `findings${toQuery(filter)}`),
        KnownFindingsPage,
        init(signal),
      ),

    /** From the next comparison on the finding is forgiven, until its time is over. */
    acceptFinding: (
      pairKey: string,
      fingerprint: string,
      why: AcceptFindingRequest,
      { signal }: CallOptions = {},
    ): Promise<ApiResult<KnownFinding>> =>
      requestJson(fetch, acceptance(pairKey, fingerprint), KnownFinding, {
        ...init(signal),
        ...json('POST', why),
      }),

    /** @param comparisonId in which the fingerprint stands, where it is not from `listFindings` */
    unacceptFinding: (
      pairKey: string,
      fingerprint: string,
      { signal, ...query }: CallOptions & { comparisonId?: string } = {},
    ): Promise<ApiResult<KnownFinding>> =>
      requestJson(fetch, `${acceptance(pairKey, fingerprint)}${toQuery(query)}`, KnownFinding, {
        ...init(signal),
        method: 'DELETE',
      }),

    /** The newest, or the version asked for. */
    getSettings: (
      pairKey: string,
      { signal, ...query }: CallOptions & { version?: number } = {},
    ): Promise<ApiResult<VersionedPairSettings>> =>
      requestJson(
        fetch,
        ofPair(pairKey, `settings${toQuery(query)}`),
        VersionedPairSettings,
        init(signal),
      ),

    /**
     * Replaces the settings of a pair, from its next comparison on.
     *
     * @param replaces the version that was read; the call fails with `settings_changed` where there is a newer one
     */
    putSettings: (
      pairKey: string,
      settings: PairSettingsRequest,
      replaces: number,
      { signal }: CallOptions = {},
    ): Promise<ApiResult<VersionedPairSettings>> =>
      requestJson(fetch, ofPair(pairKey, 'settings'), VersionedPairSettings, {
        ...init(signal),
        ...json('PUT', settings, { 'if-match': `"${replaces}"` }),
      }),
  };
}

const init = (signal: AbortSignal | undefined) => (signal ? { signal } : {});
