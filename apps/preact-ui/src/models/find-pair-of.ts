import type { ApiClient } from '@env-drift/api-client';

/** The pair of a comparison that is not there: its id carries the address, and the pair may well be known. */
export async function findPairOf(
  { getHistory }: Pick<ApiClient, 'getHistory'>,
  comparisonId: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const pairKey = /^([0-9a-f]{64}):/.exec(comparisonId)?.[1];
  if (pairKey === undefined) return undefined;
  const page = await getHistory(pairKey, { signal });
  return page.ok && page.value.comparisons.length > 0 ? pairKey : undefined;
}
