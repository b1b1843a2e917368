import { cacheScope, type CacheControl, type CacheScope } from '@env-drift/header-semantics';
import type { SignalEnvelope } from '@env-drift/contracts';

/** Who may keep the answer to the request that was made. */
export const storableBy = (directives: CacheControl, { request }: SignalEnvelope): CacheScope =>
  cacheScope(directives, Object.hasOwn(request.headers, 'authorization'));
