import type { ApiFailure } from '@env-drift/api-client';
import { effect, untracked, type ReadonlySignal } from '@preact/signals';
import type { Clock } from './clock.ts';
import { retryWait } from './retry-wait.ts';

/**
 * Asks again, ever more slowly, for what is missing because the server is away; what it refuses is left to the
 * reader. The returned function leaves.
 */
export function retryWhileAway(
  clock: Clock,
  failure: ReadonlySignal<ApiFailure | undefined>,
  again: () => void,
): () => void {
  let misses = 0;
  return effect(() => {
    const missed = failure.value;
    misses = missed && isAway(missed) ? misses + 1 : 0;
    if (misses === 0) return;
    const stop = clock.every(retryWait(misses), () => {
      stop();
      untracked(again);
    });
    return stop;
  });
}

/** Nobody answered, or somebody in its place. */
const isAway = ({ status }: ApiFailure) => status === undefined || (status >= 502 && status <= 504);
