import type { ComparisonEvent, Finding } from '@env-drift/contracts';
import { type EventLog, isOver, seenUpTo, toEvents } from './event-log.ts';
import { EventReaders } from './event-readers.ts';
import { forgetFirstEnded } from './retention.ts';
import { readEvents, readLog } from './stored-log.ts';

/** Why there is no stream of events. */
export type NoStream = 'unknown' | 'nothing_left' | 'too_many_readers';

/** Changes the comparisons of a pair, and tells those who read them. */
export class LiveComparisons {
  readonly #storage: DurableObjectStorage;
  readonly #readers = new EventReaders();
  #told = Promise.resolve();

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
  }

  /**
   * Changes a comparison along with what there is to tell of it, all or nothing; then tells those who read.
   * Nothing where no such comparison began, and nothing is told where nothing changes.
   *
   * @param tell what is told of the change, after what was told before
   * @param write writes the change with the log, which it gets as text as well, and says whether there was one
   */
  change(
    uuid: string,
    tell: (log: EventLog) => EventLog,
    write: (text: string, log: EventLog) => boolean,
    findings: readonly Finding[] = [],
  ): boolean {
    const { sql } = this.#storage;
    const told = this.#storage.transactionSync(() => {
      const before = readLog(sql, uuid);
      if (!before) return null;
      const after = tell(before);
      if (!write(JSON.stringify(after), after)) return null;
      if (isOver(after)) forgetFirstEnded(sql);
      return after.entries.slice(before.entries.length);
    });
    if (told) this.#tell(uuid, toEvents(told, findings));
    return told !== null;
  }

  /** What there is to tell after an event, as server-sent events, until the comparison is over. */
  stream(uuid: string, after: number): ReadableStream<Uint8Array> | NoStream {
    const { sql } = this.#storage;
    const log = readLog(sql, uuid);
    if (!log) return 'unknown';
    if (isOver(log) && log.entries.at(-1)?.id === after) return 'nothing_left';
    if (this.#readers.isFull) return 'too_many_readers';
    return this.#readers.open(
      uuid,
      seenUpTo(log, after),
      () => readEvents(sql, uuid, 0)?.events ?? [],
    );
  }

  /** In order, and not before it is certain to be kept: an id that was told is never given to something else. */
  #tell(uuid: string, events: ComparisonEvent[]): void {
    if (!this.#readers.has(uuid)) return;
    const isKept = this.#storage.sync();
    this.#told = this.#told.then(() => isKept).then(() => this.#readers.tell(uuid, events));
  }
}
