import type { ComparisonEvent } from '@env-drift/contracts';
import type { ApiResult } from './api-result.ts';
import { isPassing } from './is-passing.ts';
import { pause } from './pause.ts';
import type { SentEvents } from './sent-events.ts';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
const SLOWDOWN = 2;
/** Between two polls where streams do not get through. */
const POLL_MS = 500;
/** Streams in a row that brought nothing: the next try is a poll. */
const MOST_VAIN_STREAMS = 2;
/** So many polls later streams may get through again: 10 s. Twice as many each time that they do not. */
const POLLS_FOR_A_STREAM = 20;

/** Two ways to what comes after an event that was seen. */
export interface EventRoutes {
  stream(after: number): Promise<SentEvents>;
  poll(after: number): Promise<SentEvents>;
}

/**
 * Yields what a comparison tells, each event once and in order, until it is over. A stream that breaks is taken
 * up where it broke; where streams do not get through, the same events are polled, and a stream is tried again after
 * some polls.
 *
 * A blip of the network or an overloaded server is yielded as a failure and tried again, ever more slowly; an
 * answer that will not change is yielded and ends the watch. Each time that there is a way again, `onOpen` is called:
 * it may be long until something is told.
 */
export async function* watchEvents(
  { stream, poll }: EventRoutes,
  after: number,
  { signal, onOpen }: { signal?: AbortSignal; onOpen?: () => void } = {},
): AsyncGenerator<ApiResult<ComparisonEvent>, void, void> {
  let last = after;
  let vainStreams = 0;
  let polls = 0;
  let pollsDue = POLLS_FOR_A_STREAM;
  let wait = FIRST_WAIT_MS;
  while (!signal?.aborted) {
    const isPolling = vainStreams >= MOST_VAIN_STREAMS;
    const sent = await (isPolling ? poll(last) : stream(last));
    if (signal?.aborted || sent.state === 'over') return;

    const before = last;
    if (sent.state === 'open') {
      onOpen?.();
      for await (const { id, event } of sent.events) {
        if (signal?.aborted) return;
        if (id > last) {
          last = id;
          if (event) yield { ok: true, value: event };
        }
        // Also one that is told again: to whoever asks for what no comparison has told yet, all of it is.
        if (event?.event === 'done') return;
      }
    }
    if (sent.state === 'failed') {
      yield { ok: false, failure: sent.failure };
      if (!isPassing(sent.failure.status)) return;
    }

    if (isPolling) {
      polls++;
      // Where polls fail too it is not because of the streams; after so many, one stream shows whether it still is.
      if (sent.state === 'failed') vainStreams = 0;
      else if (polls >= pollsDue) vainStreams = MOST_VAIN_STREAMS - 1;
    } else {
      if (sent.state === 'no-stream') vainStreams = MOST_VAIN_STREAMS;
      else vainStreams = last > before ? 0 : vainStreams + 1;
      if (polls > 0) pollsDue = vainStreams === 0 ? POLLS_FOR_A_STREAM : pollsDue * 2;
      polls = 0;
    }
    wait = sent.state === 'failed' ? Math.min(wait * SLOWDOWN, LONGEST_WAIT_MS) : FIRST_WAIT_MS;
    await pause(isPolling ? Math.max(wait, POLL_MS) : wait, signal);
  }
}
