import type { ApiConnection } from '@env-drift/api-client';
import type { Route } from './parse-route.ts';

/** What a page asks for first, whatever else it asks for; undefined where it can do without. */
export function firstRequestOf(
  route: Route,
  { comparisonAt, pairAt }: Pick<ApiConnection, 'comparisonAt' | 'pairAt'>,
): string | undefined {
  if (route.page === 'comparison') return comparisonAt(route.id);
  if (route.page === 'pair') return pairAt(route.pairKey, 'settings');
  return undefined;
}
