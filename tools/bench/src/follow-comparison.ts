import type { ApiClient } from '@env-drift/api-client';

/** What became of a comparison that a client wanted. */
export interface Followed {
  /** Undefined where it was not accepted. */
  comparisonId: string | undefined;
  /** `completed`, `failed: <code>`, or what went wrong on the way. */
  end: string;
  /** From before the request to start it until a client was told its end. */
  ms: number;
}

/** Starts a comparison and follows its events to its end, as a page does. */
export async function followComparison(
  api: ApiClient,
  leftUrl: string,
  rightUrl: string,
  signal: AbortSignal,
): Promise<Followed> {
  const startedAt = performance.now();
  const since = () => performance.now() - startedAt;
  const started = await api.startComparison({ leftUrl, rightUrl }, { signal });
  if (!started.ok)
    return {
      comparisonId: undefined,
      end: `not accepted: ${started.failure.code}`,
      ms: since(),
    };
  const { comparisonId } = started.value;
  const { end } = await readToEnd(api, comparisonId, signal);
  return { comparisonId, end, ms: since() };
}

/** What one reader of a comparison's events got. */
export interface Read {
  ids: number[];
  end: string;
  /** When the last event came, by the clock of `Date.now`. */
  endedAt: number;
  /** Times that it had to come back. */
  failures: number;
}

export async function readToEnd(
  api: ApiClient,
  comparisonId: string,
  signal: AbortSignal,
): Promise<Read> {
  const read: Read = { ids: [], end: 'lost: its end was never told', endedAt: 0, failures: 0 };
  for await (const seen of api.watchEvents(comparisonId, { signal })) {
    if (!seen.ok) {
      read.failures++;
      continue;
    }
    const event = seen.value;
    read.ids.push(event.id);
    read.endedAt = Date.now();
    if (event.event !== 'done') continue;
    read.end = event.error ? `failed: ${event.error.code}` : event.status;
  }
  return read;
}
