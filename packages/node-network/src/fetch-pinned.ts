import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, fetch, type RequestInit as UndiciInit } from 'undici';
import { hideCoding } from './hide-coding.ts';
import { isCoding, undoCoding } from './undo-coding.ts';

/** Node gives up on an address after 250 ms: less than a lost packet takes to be sent again (RFC 6298 section 2). */
const ATTEMPT_MS = 1_500;

/**
 * Fetches, and connects to the given addresses alone: the name is not looked up again, so an answer
 * that has changed since it was checked changes nothing. The name is still what the request asks for,
 * and what the certificate has to be for.
 *
 * Each call has a connection of its own, which ends with the body: one that is kept could serve a
 * request whose addresses were never checked. Without addresses, the name is looked up as usual.
 *
 * Of codings, `gzip` and `br` are undone, in lower case and alone, as workerd does; a body that ends
 * before its coding does fails. Others stay as they came.
 *
 * Of several `Location` lines the first one is given that is not empty: joined, they would be another place.
 *
 * Meets `Fetch` of probe-providers.
 */
export async function fetchPinned(
  url: string,
  init: RequestInit,
  addresses?: readonly string[],
): Promise<Response> {
  let isOver = false;
  let alert: Error | undefined;
  const connect = buildConnector({
    autoSelectFamilyAttemptTimeout: ATTEMPT_MS,
    ...(addresses && { lookup: answerWith(addresses) }),
  });
  const dispatcher = new Agent({
    pipelining: 0,
    // An answer that is let go before its end counts as a request not yet made: undici would connect anew
    // for it, and find only then that nobody wants it any more.
    connect: (place, done) => {
      if (isOver) return done(new Error('Over.'), null);
      connect(place, (...outcome) => {
        outcome[1]?.prependListener('error', (error) => (alert ??= error));
        done(...outcome);
      });
    },
  });
  const hidden = hideCoding(dispatcher);
  try {
    // Node's own fetch comes with another version of undici, whose inner workings may differ.
    const response = await fetch(url, {
      ...(init as UndiciInit),
      dispatcher: hidden.dispatcher,
    });
    return withCoding(response as unknown as Response, hidden.coding());
  } catch (error) {
    // In TLS 1.3 a server refuses a client after its part of the handshake; undici says that it hung up.
    throw isAlert(alert) ? new TypeError('fetch failed', { cause: alert }) : error;
  } finally {
    isOver = true;
    // Waits for the body, or for its reader to let go of it.
    void dispatcher.close();
  }
}

/** RFC 8446 section 6.2: sent by the other side. */
const isAlert = (error: Error | undefined): error is Error =>
  error !== undefined && 'code' in error && /^ERR_SSL_.*ALERT/.test(String(error.code));

/** The answer as it was sent, and its body as it was meant. */
function withCoding(response: Response, coding: string | undefined): Response {
  if (coding === undefined) return response;
  const { body, status, statusText } = response;
  const headers = new Headers(response.headers);
  headers.set('content-encoding', coding);
  const undone = body && isCoding(coding) ? undoCoding(body, coding) : body;
  // A `Response` of one's own may not have every status and every reason phrase that is sent.
  return Object.defineProperties(new Response(undone, { headers }), {
    status: { value: status },
    statusText: { value: statusText },
  });
}

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
