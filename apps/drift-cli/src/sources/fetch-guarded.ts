import { fetchPinned, resolveBySystem } from '@env-drift/node-network';
import {
  guardAddresses,
  guardTarget,
  startCancellableDeadline,
  type GuardOptions,
} from '@env-drift/probe-providers';
import { sayWithOptions } from '../sides/in-terms-of-options.ts';
import { readWithin, type TooLarge } from './read-within.ts';

/** Fetch, "HTTP-redirect fetch". */
const MOST_REDIRECTS = 20;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PATIENCE_MS = 30_000;

/** What was answered in the end and where, or why there is nothing, as a sentence without its beginning. */
export type Guarded =
  | { url: string; status: number; body: Uint8Array | TooLarge | undefined }
  | { refused: string }
  | undefined;

/**
 * Fetches a document and follows its redirects as a probe does: each place is judged before it is asked, by its
 * URL and by every address that its name has, and connected to at those addresses alone.
 *
 * @returns undefined where nothing answered in time
 */
export async function fetchGuarded(
  place: string,
  options: GuardOptions,
  interruption: AbortSignal,
): Promise<Guarded> {
  const deadline = startCancellableDeadline(PATIENCE_MS, interruption);
  const limits = { budgetMs: PATIENCE_MS };
  const asking = { ...options, deadline, limits, resolveHost: resolveBySystem, now: Date.now };
  const init = { signal: deadline.signal, headers: { accept: '*/*' } };
  try {
    let url = place;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const verdict = guardTarget(url, options);
      if (!verdict.ok) return { refused: sayWithOptions(verdict.reason, url) };
      const { addresses, error } = await guardAddresses(verdict.url, asking);
      if (error) return { refused: sayWithOptions(error.message, url) };
      const answer = await fetchPinned(url, init, addresses).catch(() => undefined);
      if (!answer) return undefined;
      const { status } = answer;
      const location = answer.headers.get('location');
      if (!REDIRECTS.has(status) || location === null) {
        return { url, status, body: await readWithin(answer) };
      }
      await answer.body?.cancel();
      if (!URL.canParse(location, url)) return undefined;
      url = new URL(location, url).href;
    }
    return { refused: `It redirects more than ${MOST_REDIRECTS} times.` };
  } finally {
    deadline.close();
  }
}
