import { ComparisonEvent } from '@env-drift/contracts';
import * as v from 'valibot';

/** Reads a stream of events as far as a test wants. */
export class EventReader {
  readonly events: ComparisonEvent[] = [];
  isOver = false;
  #text = '';
  readonly response: Response;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();

  constructor(response: Response) {
    this.response = response;
    if (!response.body) throw new Error(`${response.status}, and no stream`);
    this.#reader = response.body.getReader();
  }

  /** Until an event is seen that is meant, or the stream ends. */
  async readUntil(isMeant: (event: ComparisonEvent) => boolean): Promise<ComparisonEvent[]> {
    while (!this.isOver && !this.events.some(isMeant)) {
      const { done, value } = await this.#reader.read();
      this.isOver = done;
      this.#text += this.#decoder.decode(value, { stream: true });
      const ended = this.#text.lastIndexOf('\n\n') + 2;
      if (ended < 2) continue;
      for (const [, data] of this.#text.slice(0, ended).matchAll(/^data: (.*)$/gm))
        this.events.push(v.parse(ComparisonEvent, JSON.parse(data!)));
      this.#text = this.#text.slice(ended);
    }
    return this.events;
  }

  readToEnd(): Promise<ComparisonEvent[]> {
    return this.readUntil(() => false);
  }

  leave(): Promise<void> {
    return this.#reader.cancel();
  }
}

export const openEvents = async (
  api: string,
  comparisonId: string,
  headers: Record<string, string> = {},
  query = '',
): Promise<EventReader> =>
  new EventReader(await fetch(`${api}/api/compare/${comparisonId}/events${query}`, { headers }));
