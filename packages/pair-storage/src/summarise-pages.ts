import type { EnvironmentPage } from '@env-drift/contracts';
import type { TimingRow } from './visit-table.ts';

/** Pages as their visits show them: the one with most visits first, the one visited last among equals. */
export function summarisePages(visits: readonly TimingRow[]): EnvironmentPage[] {
  const pages = Map.groupBy(visits, ({ page }) => page);
  return [...pages]
    .map(([url, rows]) => ({
      url,
      visits: rows.length,
      newestAt: Math.max(...rows.map(({ received_at }) => received_at)),
      medianDurationMs: median(rows.map(({ duration_ms }) => duration_ms)) ?? 0,
      medianTtfbMs: median(rows.flatMap(({ ttfb_ms }) => ttfb_ms ?? [])),
    }))
    .sort((a, b) => b.visits - a.visits || b.newestAt - a.newestAt || (a.url < b.url ? -1 : 1));
}

/** Of an even number, what lies between the two in the middle; null of none. */
function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
