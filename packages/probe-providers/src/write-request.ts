import type { OutgoingRequest } from './outgoing-request.ts';

/**
 * A request as it goes over the wire, asking for the connection to end with its answer.
 *
 * @see RFC 9112 sections 3 and 9.6
 */
export const writeRequest = (
  { pathname, search, host }: URL,
  { method, headers }: OutgoingRequest,
): string =>
  [
    `${method} ${pathname}${search} HTTP/1.1`,
    `host: ${host}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    'connection: close',
    '\r\n',
  ].join('\r\n');
