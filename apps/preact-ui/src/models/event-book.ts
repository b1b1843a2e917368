import type { ComparisonEvent } from '@env-drift/contracts';
import { signal } from '@preact/signals';
import type { Clock } from './clock.ts';
import type { ServerTime } from './server-time.ts';

/** A thousand events that come at once are drawn a few times, not a thousand. */
const PAGE_MS = 50;

/** Keeps the events of a run as they come, and shows them a page at a time; the first one at once. */
export function createEventBook(clock: Clock, serverTime: ServerTime) {
  const events = signal<readonly ComparisonEvent[]>([]);
  let pending: ComparisonEvent[] = [];
  let stop: (() => void) | undefined;

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
    add(event: ComparisonEvent) {
      serverTime.hear(event.at);
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
