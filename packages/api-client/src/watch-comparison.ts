import type { Comparison } from '@env-drift/contracts';
import type { ApiResult } from './api-result.ts';
import { isPassing } from './is-passing.ts';
import { pause } from './pause.ts';

const FIRST_WAIT_MS = 25;
const LONGEST_WAIT_MS = 1_000;
/** Polls at the first pace before the pace slows down: 2 s. */
const QUICK_POLLS = 80;
const SLOWDOWN = 1.25;

/**
 * Polls a comparison until it has finished, yielding it whenever it changed.
 *
 * A blip of the network or an overloaded server is yielded as a failure and polled again, ever more
 * slowly; an answer that will not change (unknown id, malformed id) is yielded and ends the watch.
 */
export async function* watchComparison(
  poll: () => Promise<ApiResult<Comparison>>,
  signal?: AbortSignal,
): AsyncGenerator<ApiResult<Comparison>, void, void> {
  let last = '';
  let wait = FIRST_WAIT_MS;
  for (let polls = 1; !signal?.aborted; polls++) {
    const seen = await poll();
    if (signal?.aborted) return;
    const text = JSON.stringify(seen);
    if (text !== last) yield seen;
    last = text;
    if (seen.ok ? seen.value.status !== 'running' : !isPassing(seen.failure.status)) return;
    if (polls > QUICK_POLLS || !seen.ok) wait = Math.min(wait * SLOWDOWN, LONGEST_WAIT_MS);
    await pause(wait, signal);
  }
}
