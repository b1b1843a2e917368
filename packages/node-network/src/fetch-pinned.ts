import { askConnection } from './ask-connection.ts';
import { openConnection } from './open-connection.ts';

/**
 * Fetches, and connects to the given addresses alone: the name is not looked up again, so an answer
 * that has changed since it was checked changes nothing. The name is still what the request asks for,
 * and what the certificate has to be for.
 *
 * Each call has a connection of its own, which ends with the body: one that is kept could serve a
 * request whose addresses were never checked. Without addresses, the name is looked up as usual.
 *
 * Of codings, `gzip` and `br` are undone, in lower case and alone, as workerd does; a body that ends
 * before its coding does fails. Others stay as they came. Redirects are not followed, and of several
 * `Location` lines the first one is given that is not empty.
 *
 * Meets `Fetch` of probe-providers.
 */
export async function fetchPinned(
  url: string,
  init: RequestInit,
  addresses?: readonly string[],
): Promise<Response> {
  const place = new URL(url);
  const connection = openConnection(place.origin, addresses, false);
  return askConnection(connection, place, init, (fate) => connection.end(fate === 'free'));
}
