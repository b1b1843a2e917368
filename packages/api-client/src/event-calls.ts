import { EventsPage } from '@env-drift/contracts';
import type { ApiConnection } from './api-connection.ts';
import type { CallOptions } from './call-options.ts';
import { openEventStream } from './open-event-stream.ts';
import { requestJson } from './request-json.ts';
import { fromPage } from './sent-events.ts';
import { watchEvents } from './watch-events.ts';

export interface WatchOptions extends CallOptions {
  /** The id of the last event that was seen; only what comes after it is told. */
  after?: number;
  /** The server is there: called each time that it lets the events be read, also where there is none yet. */
  onOpen?: () => void;
}

/** What a comparison tells while it runs, and afterwards as a record. */
export const eventCalls = ({ once, comparisonAt }: ApiConnection) => ({
  /**
   * Yields what a comparison tells as it comes: its stages, log lines and findings, each once, and its end.
   * Takes up a stream that breaks, and polls where streams do not get through.
   */
  watchEvents: (id: string, { after = 0, signal, onOpen }: WatchOptions = {}) => {
    const url = `${comparisonAt(id)}/events`;
    const init = { headers: { accept: 'application/json' }, ...(signal && { signal }) };
    return watchEvents(
      {
        stream: (last) => openEventStream(once, url, last, signal),
        poll: async (last) =>
          fromPage(await requestJson(once, `${url}?after=${last}`, EventsPage, init)),
      },
      after,
      { ...(signal && { signal }), ...(onOpen && { onOpen }) },
    );
  },
});
