import { cacheScope, type CacheControl, type CacheScope } from '@env-drift/header-semantics';
import type { SignalEnvelope } from '@env-drift/contracts';

/** What lets a shared cache keep the answer to a request with credentials. */
const PERMITS = ['public', 's-maxage', 'must-revalidate'];

/**
 * Who may keep the answer to the request that was made: with `Authorization`, a shared cache may only
 * where the server says so.
 *
 * @see RFC 9111 section 3.5
 */
export function storableBy(cacheControl: CacheControl, { request }: SignalEnvelope): CacheScope {
  const scope = cacheScope(cacheControl);
  const isPermitted =
    !Object.hasOwn(request.headers, 'authorization') ||
    PERMITS.some((directive) => cacheControl.has(directive));
  return scope === 'shared' && !isPermitted ? 'private' : scope;
}
