import type { ObservedPreflight } from '@env-drift/contracts';
import {
  accessOf,
  parseAccessControl,
  parseFieldNames,
  type ReadHeader,
} from '@env-drift/header-semantics';

const METHODS = 'access-control-allow-methods';
const FIELDS = 'access-control-allow-headers';
const SAFE_METHODS = ['GET', 'HEAD', 'POST'];

/** The fields of an answered preflight; none where it was not answered. */
export const preflightFields =
  ({ response }: ObservedPreflight): ReadHeader =>
  (name) =>
    response && Object.hasOwn(response.headers, name) ? response.headers[name]! : null;

/**
 * Why a browser does not send the request it asked about, as the end of a sentence; null where it does.
 *
 * @example
 * preflightObstacle(PUT from https://app.example, answered 200 with allow-methods: GET, false)
 * // 'it does not allow PUT'
 * @see Fetch, "CORS-preflight fetch"
 */
export function preflightObstacle(
  preflight: ObservedPreflight,
  withCredentials: boolean,
): string | null {
  const { request, response, error } = preflight;
  if (!response) return `it gave no answer (${error?.code})`;
  const { status } = response;
  if (status < 200 || status > 299) return `it answered with ${status}`;
  const read = preflightFields(preflight);
  const access = accessOf(parseAccessControl(read), request.origin, withCredentials);
  if (!access.isReadable) {
    return `it does not allow ${request.origin}${withCredentials ? ' with credentials' : ''}`;
  }
  const broken = [METHODS, FIELDS].find((name) => !isListOfNames(read(name)));
  if (broken) return `its ${broken} is no list of names`;
  const { methods, requestFields } = access;
  const isMethodAllowed = [...SAFE_METHODS, ...methods].includes(request.method);
  if (!isMethodAllowed && !methods.includes('*')) return `it does not allow ${request.method}`;
  // Named by themselves, for also Accept and Range need permission where a browser asks about them.
  const named = parseFieldNames(read(FIELDS));
  const refused = request.headers
    .map((name) => name.toLowerCase())
    .filter((name) => !named.includes(name))
    .filter((name) => name === 'authorization' || !requestFields.includes('*'));
  return refused.length === 0 ? null : `it does not allow ${refused.join(', ')}`;
}

/** @see Fetch, "extract header list values": a name that is none makes the whole list a failure */
const isListOfNames = (value: string | null) =>
  (value ?? '').split(',').every((member) => /^[\w!#$%&'*+.^`|~-]*$/.test(member.trim()));
