import { cacheScope, freshnessLifetime, parseCacheControl } from '@env-drift/header-semantics';
import type { SideView } from '../rule.ts';
import type { Facts } from './collect-sections.ts';
import { headerFacts } from './header-facts.ts';

/** The cache fields as sent, and what they mean: who may keep the answer, and for how many seconds. */
export function cacheFacts(side: SideView): Facts {
  if (!side.envelope.response) return {};
  const cacheControl = parseCacheControl(side.envelope.response.headers['cache-control'] ?? null);
  return {
    ...headerFacts(side, 'cache'),
    storable_by: cacheScope(cacheControl),
    shared_lifetime_s: freshnessLifetime(cacheControl, 'shared'),
    browser_lifetime_s: freshnessLifetime(cacheControl, 'browser'),
  };
}
