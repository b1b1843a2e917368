import type { ApiClient, ApiFailure, ApiResult } from '@env-drift/api-client';
import type { Comparison, HistoryPage } from '@env-drift/contracts';
import { computed, signal } from '@preact/signals';
import { runLength } from './run-length.ts';

/** The time, and a tick every so many milliseconds until the returned function is called. */
export interface Clock {
  now(): number;
  every(milliseconds: number, tick: () => void): () => void;
}

export type RunScreen =
  | { show: 'loading' }
  /** No answer yet, and asking again. */
  | { show: 'unreachable'; failure: ApiFailure }
  | { show: 'not-found' }
  | { show: 'refused'; failure: ApiFailure }
  /** `isRetrying`: the connection broke while watching. `failure`: and will not come back. */
  | { show: 'comparison'; comparison: Comparison; isRetrying: boolean; failure?: ApiFailure };

export type RunModel = ReturnType<typeof createRunModel>;

const TICK_MS = 100;

/** One comparison, watched until it ends, and its pair's history. A new comparison gets a new model. */
export function createRunModel({
  api,
  id,
  clock,
}: {
  api: Pick<ApiClient, 'watchComparison' | 'getHistory'>;
  id: string;
  clock: Clock;
}) {
  const comparison = signal<Comparison>();
  const failure = signal<ApiFailure>();
  const isWatching = signal(true);
  const watchedMs = signal(0);
  const history = signal<ApiResult<HistoryPage>>();
  let left: AbortController | undefined;

  const screen = computed((): RunScreen => {
    const seen = comparison.value;
    const failed = failure.value;
    if (seen) {
      const isRetrying = failed !== undefined && isWatching.value;
      return {
        show: 'comparison',
        comparison: seen,
        isRetrying,
        ...(failed && !isRetrying ? { failure: failed } : {}),
      };
    }
    if (!failed) return { show: 'loading' };
    if (isWatching.value) return { show: 'unreachable', failure: failed };
    if (failed.status === 404 || failed.status === 400) return { show: 'not-found' };
    return { show: 'refused', failure: failed };
  });

  /** Server time once it is known, the watcher's own clock before: the two may disagree. */
  const elapsedMs = computed(() => {
    const seen = comparison.value;
    return seen && seen.status !== 'running' ? runLength(seen) : watchedMs.value;
  });

  async function loadHistory(pairKey: string, signal: AbortSignal) {
    const page = await api.getHistory(pairKey, { signal });
    if (signal.aborted) return;
    // A list that is already shown is worth more than the news that a refresh failed.
    if (page.ok || !history.value?.ok) history.value = page;
  }

  async function watch(signal: AbortSignal) {
    const startedAt = clock.now();
    const stopTicking = clock.every(TICK_MS, () => {
      watchedMs.value = clock.now() - startedAt;
    });
    signal.addEventListener('abort', stopTicking);
    for await (const seen of api.watchComparison(id, { signal })) {
      if (signal.aborted) return;
      if (!seen.ok) {
        failure.value = seen.failure;
        continue;
      }
      const isFirst = comparison.value === undefined;
      failure.value = undefined;
      comparison.value = seen.value;
      if (isFirst || seen.value.status !== 'running') void loadHistory(seen.value.pairKey, signal);
    }
    stopTicking();
    if (!signal.aborted) isWatching.value = false;
  }

  return {
    id,
    screen,
    comparison,
    elapsedMs,
    history,

    /** Starts watching; the returned function leaves. */
    mount(): () => void {
      const controller = (left = new AbortController());
      void watch(controller.signal);
      return () => controller.abort();
    },

    reloadHistory() {
      const seen = comparison.value;
      if (!seen || !left) return;
      history.value = undefined;
      void loadHistory(seen.pairKey, left.signal);
    },
  };
}
