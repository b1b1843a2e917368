import { maskTokens, type RequestOptions } from '@env-drift/contracts';
import { maskFieldValue } from './mask-field-value.ts';
import { userAgent } from './user-agent.ts';

/** One request as it is sent: no cookies and no credentials, on any hop. */
export interface OutgoingRequest {
  method: string;
  /** By lower-case name, sorted. */
  headers: Readonly<Record<string, string>>;
}

const WITHOUT_A_NAME = userAgent({ version: '0.1' });

/**
 * What is asked for with these options. The codings are those that Node and workerd both decode: asked
 * for by default, because a server that is not asked does not compress, and nothing would be seen of it.
 */
export function outgoingRequest(
  { method = 'GET', headers = {} }: RequestOptions = {},
  agent = WITHOUT_A_NAME,
): OutgoingRequest {
  const sent = { accept: '*/*', 'accept-encoding': 'gzip, br', 'user-agent': agent, ...headers };
  return { method, headers: sortByName(sent) };
}

/** The request as it is kept: a field may hold a URL, a URL a secret, and so may a name. */
export const shownRequest = ({ method, headers }: OutgoingRequest) => ({
  method,
  headers: Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [maskTokens(name), maskFieldValue(value)]),
  ),
});

/**
 * The request after a redirect, as `fetch` goes on: with the same fields, but `Origin: null` once a
 * redirect has left an origin that is not the asking one. GET and HEAD stay what they are.
 *
 * @see Fetch, "HTTP-redirect fetch" and "serializing a request origin"
 */
export function redirectedRequest(request: OutgoingRequest, from: URL, to: URL): OutgoingRequest {
  const { origin } = request.headers;
  const isTainted = origin !== undefined && origin !== from.origin && from.origin !== to.origin;
  return isTainted ? { ...request, headers: { ...request.headers, origin: 'null' } } : request;
}

const sortByName = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1)));
