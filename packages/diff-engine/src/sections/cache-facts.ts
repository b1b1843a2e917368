import { freshnessLifetime, parseCacheControl } from '@env-drift/header-semantics';
import { effectiveCacheControl } from '../effective-cache-control.ts';
import type { SideView } from '../rule.ts';
import { storableBy } from '../storable-by.ts';
import type { Facts } from './collect-sections.ts';

/** What the cache fields mean: who may keep the answer, and for how many seconds. */
export function cacheFacts({ envelope }: SideView): Facts {
  const { response } = envelope;
  if (!response) return {};
  const said = parseCacheControl(response.headers['cache-control'] ?? null);
  const cacheControl = effectiveCacheControl(said, { envelope });
  const scope = storableBy(cacheControl, envelope);
  return {
    storable_by: scope,
    ...(scope === 'shared' ? { shared_lifetime_s: freshnessLifetime(cacheControl, 'shared') } : {}),
    ...(scope === 'none' ? {} : { browser_lifetime_s: freshnessLifetime(cacheControl, 'browser') }),
  };
}
