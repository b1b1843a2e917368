import { askConnection } from './ask-connection.ts';
import { openConnection, type Connection } from './open-connection.ts';

/** A `fetch` whose connections serve one request after the other, until it is closed. */
export interface KeptConnections {
  /**
   * As `fetchPinned`, except that it may use a connection that a request before it has opened.
   *
   * @param again awaited before the request is sent once more
   */
  fetch(
    url: string,
    init: RequestInit,
    addresses?: readonly string[],
    again?: () => Promise<void>,
  ): Promise<Response>;
  /** Ends all of them, also those in use. */
  close(): void;
}

/** The connections of one origin that nobody uses right now, all to the same checked addresses. */
interface Place {
  addresses: string;
  idle: Connection[];
}

/**
 * Keeps connections for many requests to few origins. What `fetchPinned` promises stays true: a request goes
 * over a connection only if that was opened to exactly the addresses that were checked for this request. Where
 * they have changed, those of before are used no more.
 *
 * A server may end a connection in the very moment in which it is used again. A request that is lost like
 * this, without a byte of an answer, is sent once more over a new connection, as RFC 9112 section 9.3.1 has
 * it: for methods that may be repeated, and a probe knows no others.
 */
export function keepConnections(): KeptConnections {
  const places = new Map<string, Place>();
  const all = new Set<Connection>();
  let isClosed = false;

  const drop = (connection: Connection) => {
    all.delete(connection);
    connection.end(false);
  };
  const placeOf = (origin: string, addresses: string): Place => {
    const known = places.get(origin);
    if (known?.addresses === addresses) return known;
    for (const connection of known?.idle ?? []) drop(connection);
    const place = { addresses, idle: [] };
    places.set(origin, place);
    return place;
  };

  return {
    async fetch(url, init, addresses, again) {
      if (isClosed) throw new TypeError('fetch failed', { cause: new Error('Closed.') });
      const target = new URL(url);
      const { origin } = target;
      const place = placeOf(origin, addresses ? addresses.toSorted().join() : 'by name');
      const send = (connection: Connection) =>
        askConnection(connection, target, init, (fate) => {
          // Where the addresses have changed meanwhile, this one is no longer of the place.
          const isOfUse = fate === 'free' && places.get(origin) === place && all.has(connection);
          if (isOfUse) place.idle.push(connection);
          else drop(connection);
        });
      const kept = place.idle.pop();
      if (kept) {
        try {
          return await send(kept);
        } catch (error) {
          if (isClosed || init.signal?.aborted || !isLoss(error)) throw error;
          await again?.();
          if (isClosed || init.signal?.aborted) throw error;
        }
      }
      const connection = openConnection(origin, addresses, true);
      all.add(connection);
      connection.client.once('disconnect', () => {
        place.idle = place.idle.filter((each) => each !== connection);
        drop(connection);
      });
      return send(connection);
    },
    close() {
      isClosed = true;
      for (const connection of all) drop(connection);
    },
  };
}

/** As Node and undici call a connection that has ended, before anything has come. */
const LOSSES = new Set([
  'UND_ERR_SOCKET',
  'UND_ERR_DESTROYED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
]);

const isLoss = (error: unknown) => {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code !== undefined && LOSSES.has(cause.code);
};
