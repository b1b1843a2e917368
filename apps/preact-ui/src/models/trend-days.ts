import type { RunDay } from '@env-drift/contracts';
import { homeStrings } from '../strings/home-strings.ts';

export type TrendPart = 'drift' | 'inconclusive' | 'failed' | 'match' | 'running';

export const TREND_PARTS: readonly TrendPart[] = [
  'drift',
  'inconclusive',
  'failed',
  'match',
  'running',
];

/** How many comparisons of a day ended in which way. */
export const partsOf = ({ verdict, status }: RunDay): Record<TrendPart, number> => ({
  drift: verdict.drift,
  inconclusive: verdict.inconclusive,
  match: verdict.match,
  failed: status.failed,
  running: status.running,
});

/** Of all days together. */
export function sumOf(days: readonly RunDay[]): Record<TrendPart, number> & { total: number } {
  const sums = { drift: 0, inconclusive: 0, match: 0, failed: 0, running: 0, total: 0 };
  for (const day of days) {
    const parts = partsOf(day);
    for (const part of TREND_PARTS) sums[part] += parts[part];
    sums.total += day.total;
  }
  return sums;
}

/** `3 drift, 1 failed`; empty where there is nothing. */
export const sayParts = (parts: Record<TrendPart, number>): string =>
  TREND_PARTS.filter((part) => parts[part] > 0)
    .map((part) => `${parts[part]} ${homeStrings.trend[part]}`)
    .join(', ');
