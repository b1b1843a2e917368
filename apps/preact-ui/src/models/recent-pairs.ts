import type { IndexedRun } from '@env-drift/contracts';
import { faultOfUrl } from './fault-of-url.ts';
import type { FormValues } from './form-values.ts';

/** A pair that was compared lately, as the form takes it. */
export interface RecentPair {
  pairKey: string;
  values: FormValues;
}

/** The pairs of the newest comparisons; those of which a URL would have to be typed again are left out. */
export function recentPairs(runs: readonly IndexedRun[], most: number): RecentPair[] {
  const byKey = new Map<string, RecentPair>();
  for (const { pairKey, leftUrl, rightUrl, leftLabel, rightLabel } of runs) {
    if ((byKey.has(pairKey) || faultOfUrl(leftUrl)) ?? faultOfUrl(rightUrl)) continue;
    byKey.set(pairKey, {
      pairKey,
      values: { leftUrl, rightUrl, leftLabel: leftLabel ?? '', rightLabel: rightLabel ?? '' },
    });
  }
  return [...byKey.values()].slice(0, most);
}
