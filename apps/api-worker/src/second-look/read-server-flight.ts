/** What a server has answered to the first message of a handshake, as far as it has come. */
export type ServerFlight =
  | { state: 'more' | 'not_tls' | 'alert' }
  /** `der`: the server's own certificate. */
  | { state: 'certificate'; der: Uint8Array<ArrayBuffer> };

/** Content types of records, and types of handshake messages (RFC 5246 sections 6.2.1 and 7.4). */
const ALERT = 21;
const HANDSHAKE = 22;
const CERTIFICATE = 11;

/** Of records (2^14 plus what a cipher may add). */
const MOST_BYTES = 16_384 + 2_048;

/**
 * Finds the certificate in the answer to a TLS 1.2 handshake. Messages may be split over records, and
 * several may share one.
 *
 * @see RFC 5246 sections 6.2.1 and 7.4.2
 */
export function readServerFlight(bytes: Uint8Array): ServerFlight {
  const messages: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const [type, major, , high, low] = bytes.subarray(at);
    if ((type !== HANDSHAKE && type !== ALERT) || (major !== undefined && major !== 3))
      return { state: 'not_tls' };
    if (high === undefined || low === undefined) break;
    const length = (high << 8) | low;
    if (length > MOST_BYTES) return { state: 'not_tls' };
    if (type === ALERT) return findCertificate(new Uint8Array(messages), 'alert');
    if (at + 5 + length > bytes.length) break;
    messages.push(...bytes.subarray(at + 5, at + 5 + length));
    at += 5 + length;
  }
  return findCertificate(new Uint8Array(messages), 'more');
}

function findCertificate(
  messages: Uint8Array<ArrayBuffer>,
  otherwise: 'more' | 'alert',
): ServerFlight {
  for (let at = 0; at + 4 <= messages.length;) {
    const end = at + 4 + uint24(messages, at + 1);
    if (end > messages.length) break;
    if (messages[at] === CERTIFICATE) {
      // A list of certificates, after its length; each after its own.
      const start = at + 10;
      const length = uint24(messages, at + 7);
      if (start > end || start + length > end) return { state: 'not_tls' };
      return { state: 'certificate', der: messages.slice(start, start + length) };
    }
    at = end;
  }
  return { state: otherwise };
}

const uint24 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
