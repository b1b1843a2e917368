import type { ObservedPreflight } from '@env-drift/contracts';
import {
  accessOf,
  parseAccessControl,
  parseFieldNames,
  type ReadHeader,
} from '@env-drift/header-semantics';

const ORIGIN = 'access-control-allow-origin';
const METHODS = 'access-control-allow-methods';
const FIELDS = 'access-control-allow-headers';
const SAFE_METHODS = ['GET', 'HEAD', 'POST'];

/** Whether the policy says not to look at a response field. */
type IsHidden = (field: string) => boolean;

/**
 * The fields of an answered preflight; none where it was not answered. One that is hidden is taken to
 * allow what was asked, so that it is no obstacle, and hides none.
 */
export function preflightFields(
  { request, response }: ObservedPreflight,
  isHidden: IsHidden = () => false,
): ReadHeader {
  if (!response) return () => null;
  const asked: Readonly<Record<string, string>> = {
    [ORIGIN]: request.origin,
    [METHODS]: request.method,
    [FIELDS]: request.headers.join(),
  };
  return (name) => {
    const fields = isHidden(name) ? asked : response.headers;
    return Object.hasOwn(fields, name) ? fields[name]! : null;
  };
}

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
  isHidden?: IsHidden,
): string | null {
  const { request, response, error } = preflight;
  if (!response) return `it gave no answer (${error?.code})`;
  const { status } = response;
  if (status < 200 || status > 299) return `it answered with ${status}`;
  const read = preflightFields(preflight, isHidden);
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
  const named = new Set(parseFieldNames(read(FIELDS)));
  const refused = request.headers
    .map((name) => name.toLowerCase())
    .filter((name) => !named.has(name))
    .filter((name) => name === 'authorization' || !requestFields.includes('*'));
  return refused.length === 0 ? null : `it does not allow ${refused.join(', ')}`;
}

/** @see Fetch, "extract header list values": a name that is none makes the whole list a failure */
const isListOfNames = (value: string | null) =>
  (value ?? '').split(',').every((member) => /^[\w!#$%&'*+.^`|~-]*$/.test(member.trim()));
