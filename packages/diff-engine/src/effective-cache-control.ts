import { effectiveCacheControl as effective, type CacheControl } from '@env-drift/header-semantics';
import type { SideView } from './rule.ts';

/** What caches obey: these directives, and `Expires` where they name no lifetime. */
export function effectiveCacheControl(
  directives: CacheControl,
  { envelope: { response, timestamp } }: Pick<SideView, 'envelope'>,
): CacheControl {
  const { expires = null, date = null } = response?.headers ?? {};
  return effective(directives, { expires, date, receivedAt: timestamp });
}
