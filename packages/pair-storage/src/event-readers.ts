import type { ComparisonEvent } from '@env-drift/contracts';
import { EventFeed } from './event-feed.ts';
import { sendEvents } from './send-events.ts';

/** Readers that one pair serves at a time. */
const MOST_READERS = 1_000;

/** Who reads which comparison's events right now. Kept in memory only: whoever is cut off comes back. */
export class EventReaders {
  readonly #feeds = new Map<string, { feed: EventFeed; readers: number }>();
  #readers = 0;

  get isFull(): boolean {
    return this.#readers >= MOST_READERS;
  }

  /** Opens a stream of what comes after an event; `load` gives all events of the comparison. */
  open(
    uuid: string,
    after: number,
    load: () => readonly ComparisonEvent[],
  ): ReadableStream<Uint8Array> {
    const shared = this.#feeds.get(uuid) ?? { feed: new EventFeed(load()), readers: 0 };
    this.#feeds.set(uuid, shared);
    shared.readers++;
    this.#readers++;
    const { readable, writable } = new IdentityTransformStream();
    void sendEvents(shared.feed, after, writable).finally(() => {
      this.#readers--;
      if (--shared.readers === 0) this.#feeds.delete(uuid);
    });
    return readable;
  }

  has(uuid: string): boolean {
    return this.#feeds.has(uuid);
  }

  /** Tells whoever reads this comparison. */
  tell(uuid: string, events: readonly ComparisonEvent[]): void {
    this.#feeds.get(uuid)?.feed.extend(events);
  }
}
