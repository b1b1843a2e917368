import type { ComparisonEvent } from '@env-drift/contracts';
import { signal } from '@preact/signals';
import type { Clock } from './clock.ts';

/** A thousand events that come at once are drawn a few times, not a thousand. */
const PAGE_MS = 50;

/** Keeps the events of a run as they come, and shows them a page at a time; the first one at once. */
export function createEventBook(clock: Clock) {
  const events = signal<readonly ComparisonEvent[]>([]);
  let pending: ComparisonEvent[] = [];
  let stop: (() => void) | undefined;
  /** When the last event came, by the clock of the reader, and when it was told, by that of the server. */
  let came = { here: 0, there: 0 };

  function flush() {
    if (pending.length === 0) return;
    events.value = [...events.value, ...pending];
    pending = [];
  }

  function close() {
    stop?.();
    stop = undefined;
  }

  return {
    events,
    serverNow: () => came.there + (clock.now() - came.here),
    add(event: ComparisonEvent) {
      came = { here: clock.now(), there: event.at };
      pending.push(event);
      if (stop) return;
      flush();
      stop = clock.every(PAGE_MS, () => {
        if (pending.length === 0) close();
        else flush();
      });
    },
    flush,
    close,
  };
}
