import type { ApiClient, ApiConnection } from '@env-drift/api-client';
import { partStrings } from '../strings/part-strings.ts';

const loadEventCalls = () => import('./event-calls.ts').catch(() => undefined);

/** What runs tell. The code that reads it comes with the first run that is followed. */
export const eventsOf = (
  connection: ApiConnection,
  load: () => Promise<typeof import('./event-calls.ts') | undefined> = loadEventCalls,
): ApiClient['watchEvents'] =>
  async function* (id, options) {
    const part = await load();
    if (part) yield* part.eventCalls(connection).watchEvents(id, options);
    else yield { ok: false, failure: { code: 'unreachable', message: partStrings.lost } };
  };
