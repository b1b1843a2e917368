import type { Observation } from './observation.ts';

/** Whether findings were there before; `unknown` in the first comparison of a pair. */
export type HistoryRecord = 'unknown' | 'new' | 'partly new' | 'recurring';

export function recordSince({ diff, history }: Observation, ids: string[]): HistoryRecord {
  if (!history || history.previous_comparison_id === null) return 'unknown';
  const fresh = diff.findings
    .filter(({ id }) => ids.includes(id))
    .map(({ fingerprint }) => history.new.includes(fingerprint));
  if (!fresh.includes(true)) return 'recurring';
  return fresh.includes(false) ? 'partly new' : 'new';
}
