import type { ApiFailure } from '@env-drift/api-client';
import type { Comparison } from '@env-drift/contracts';

export type RunScreen =
  | { show: 'loading' }
  /** No answer yet, and asking again. */
  | { show: 'unreachable'; failure: ApiFailure }
  | { show: 'not-found' }
  /** The pair is known, but keeps this comparison no more: it has room for so many. */
  | { show: 'evicted'; pairKey: string }
  | { show: 'refused'; failure: ApiFailure }
  /** `isRetrying`: the connection broke while watching. `failure`: and will not come back. */
  | { show: 'comparison'; comparison: Comparison; isRetrying: boolean; failure?: ApiFailure };

/** What a page shows of a run, by what is known of it. */
export function screenOf({
  seen,
  failed,
  isWatching,
  knownPair,
}: {
  seen: Comparison | undefined;
  /** Of the last time that it was asked for. */
  failed: ApiFailure | undefined;
  isWatching: boolean;
  /** The pair is there, whatever became of the comparison. */
  knownPair: string | undefined;
}): RunScreen {
  if (seen) {
    const isRetrying = failed !== undefined && isWatching;
    return {
      show: 'comparison',
      comparison: seen,
      isRetrying,
      ...(failed && !isRetrying ? { failure: failed } : {}),
    };
  }
  if (!failed) return { show: 'loading' };
  if (isWatching) return { show: 'unreachable', failure: failed };
  if (knownPair !== undefined) return { show: 'evicted', pairKey: knownPair };
  if (failed.status === 404 || failed.status === 400) return { show: 'not-found' };
  return { show: 'refused', failure: failed };
}
