import { pause } from './pause.ts';
import { readWhole } from './read-whole.ts';
import type { Fetch } from './request-json.ts';
import { retryAfter } from './retry-after.ts';

/** How a client goes on where a request was lost, or the server has no time for it. */
export interface RetryOptions {
  /** How often a request is sent at most; 3 where it is not said, 1 for never again. */
  attempts?: number;
  /** Longer than this nobody waits: what the server says then is the answer. 30,000 where it is not said. */
  longestWaitMs?: number;
  /** From 0 to 1. */
  random?: () => number;
  /** Ends early where the signal says so. */
  pause?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

const FIRST_WAIT_MS = 250;

/**
 * Sends a request again where that is safe: after a lost one, or one whose answer breaks off, if it may be done twice,
 * after a 503 likewise, and after a 429 always, for then nothing was done. It waits as long as `Retry-After` says, otherwise ever longer, and no
 * two clients equally long.
 *
 * @see RFC 9110 sections 9.2.2 and 10.2.3
 */
export function retryingFetch(
  fetch: Fetch,
  {
    attempts = 3,
    longestWaitMs = 30_000,
    random = Math.random,
    pause: wait = pause,
  }: RetryOptions = {},
): Fetch {
  return async (url, init) => {
    const signal = init?.signal ?? undefined;
    for (let attempt = 1; ; attempt++) {
      const isLast = () => attempt >= attempts || signal?.aborted;
      const backoffMs = FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + random() / 2);
      try {
        const response = await fetch(url, init);
        const waitMs = (retryAfter(response) ?? backoffMs / 1_000) * 1_000;
        const helps = response.status === 429 || (response.status === 503 && isRepeatable(init));
        if (!helps || isLast() || waitMs > longestWaitMs) return await readWhole(response);
        await response.body?.cancel();
        await wait(waitMs, signal);
      } catch (error) {
        if (!isRepeatable(init) || isLast()) throw error;
        await wait(backoffMs, signal);
      }
      // Whoever does not want it any more is not asked for.
      if (signal?.aborted) throw signal.reason;
    }
  };
}

/**
 * Whether a request may be done twice. One that replaces a version is not: where only its answer was lost, it would be
 * told that somebody else was faster.
 */
function isRepeatable({ method = 'GET', headers }: RequestInit = {}): boolean {
  return /^(?:GET|HEAD|DELETE)$/.test(method) || new Headers(headers).has('idempotency-key');
}
