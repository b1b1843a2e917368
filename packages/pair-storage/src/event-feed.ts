import type { ComparisonEvent } from '@env-drift/contracts';
import { toServerSentEvent } from './server-sent-event.ts';

/** Characters that a reader is given at once, unless one event alone has more. */
const PIECE = 32 * 1024;

/**
 * The events of one comparison while somebody reads them: one copy for all readers, none of whom has a queue.
 * Each only knows how far it got.
 */
export class EventFeed {
  readonly #texts: string[] = [];
  readonly #waiting = new Set<() => void>();
  #isOver = false;

  /** @param events all from the first one on */
  constructor(events: readonly ComparisonEvent[]) {
    this.extend(events);
  }

  /** Whether there will be no more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** The id of the last event. */
  get last(): number {
    return this.#texts.length;
  }

  /** Adds what is new of these; ids count from 1 without a gap, so an event's place is its id. */
  extend(events: readonly ComparisonEvent[]): void {
    for (const event of events) {
      if (event.id !== this.last + 1) continue;
      this.#texts.push(toServerSentEvent(event));
      this.#isOver = event.event === 'done';
    }
    for (const wake of this.#waiting) wake();
  }

  /** As much as a reader takes at once of what comes after an event. */
  after(id: number): { text: string; last: number } | null {
    let text = '';
    let last = id;
    while (last < this.last && text.length < PIECE) text += this.#texts[last++];
    return text === '' ? null : { text, last };
  }

  /** Resolves when there is more, or after this many milliseconds. */
  changed(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.#waiting.add(wake);
    });
  }
}
