import { isIP, type LookupFunction } from 'node:net';
import { buildConnector, Client } from './undici-client.ts';

/** Node gives up on an address after 250 ms: less than a lost packet takes to be sent again (RFC 6298 section 2). */
const ATTEMPT_MS = 1_500;

/** One connection to one origin, which is opened with the first request. */
export interface Connection {
  client: Client;
  /** Whether the server is told that there may be another request. */
  isKept: boolean;
  /** What the other side said when it ended the handshake (RFC 8446 section 6.2). */
  alert(): Error | undefined;
  /** Ends it once the request that is under way has its answer; or at once, where nobody wants that. */
  end(isWanted: boolean): void;
}

/**
 * @param addresses to connect to, and to no other; without them, the name is looked up as usual
 */
export function openConnection(
  origin: string,
  addresses: readonly string[] | undefined,
  isKept: boolean,
): Connection {
  let isUsedUp = false;
  let alert: Error | undefined;
  const connect = buildConnector({
    autoSelectFamilyAttemptTimeout: ATTEMPT_MS,
    ...(addresses && { lookup: answerWith(addresses) }),
  });
  const client = new Client(origin, {
    pipelining: isKept ? 1 : 0,
    // An answer that is let go before its end counts as a request not yet made: undici would connect anew
    // for it, and find only then that nobody wants it any more.
    connect: (place, done) => {
      if (isUsedUp) return done(lost(), null);
      isUsedUp = true;
      connect(place, (...outcome) => {
        outcome[1]?.prependListener('error', (error) => (alert ??= alertOf(error)));
        done(...outcome);
      });
    },
  });
  return {
    client,
    isKept,
    alert: () => alert,
    end(isWanted) {
      isUsedUp = true;
      void (isWanted ? client.close() : client.destroy());
    },
  };
}

const lost = () => Object.assign(new Error('The connection is over.'), { code: 'UND_ERR_SOCKET' });

const alertOf = (error: Error): Error | undefined =>
  'code' in error && /^ERR_SSL_.*ALERT/.test(String(error.code)) ? error : undefined;

const answerWith =
  (addresses: readonly string[]): LookupFunction =>
  (_name, { all, family }, callback) => {
    const wanted = family === 4 || family === 6 ? family : undefined;
    const known = addresses
      .map((address) => ({ address, family: isIP(address) }))
      .filter((each) => each.family !== 0 && (wanted === undefined || each.family === wanted));
    const [first] = known;
    if (!first) return callback(noAddress(), '', 0);
    return all ? callback(null, known) : callback(null, first.address, first.family);
  };

const noAddress = () => Object.assign(new Error('No checked address fits.'), { code: 'ENOTFOUND' });
