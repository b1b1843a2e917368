import type { ApiClient, ApiFailure } from '@env-drift/api-client';
import type { Comparison, HistoryEntry } from '@env-drift/contracts';
import { signal } from '@preact/signals';
import type { LastResult } from './last-result.ts';
import { recordOf, type PairRecord } from './pair-record.ts';

export interface PairRecordsOptions {
  api: Pick<ApiClient, 'getHistory' | 'getComparison'>;
  pairKey: string;
  /** Whether a comparison had the pair's sides the other way round. */
  isSwapped(entry: HistoryEntry): boolean;
}

const ALL_THAT_IS_KEPT = 50;
const AT_ONCE = 4;

/** What each comparison of a pair that was completed has to say, for a picture of them all. */
export function createPairRecords({ api, pairKey, isSwapped }: PairRecordsOptions) {
  /** The oldest first; undefined until they are loaded. */
  const records = signal<readonly PairRecord[]>();
  /** How many there are to load; undefined while that is not known. */
  const count = signal<number>();
  const failure = signal<ApiFailure>();
  const last = signal<LastResult>();

  async function loadOne(entry: HistoryEntry, signal: AbortSignal) {
    const seen = await api.getComparison(entry.comparisonId, { signal });
    if (signal.aborted) return undefined;
    if (seen.ok) {
      const record = recordOf(seen.value, isSwapped(entry));
      if (record) keepLast(entry, seen.value);
      return record;
    }
    // One that has made room for a newer one in the meantime is no longer part of the picture.
    if (seen.failure.status !== 404) failure.value = seen.failure;
    count.value = (count.value ?? 1) - 1;
    return undefined;
  }

  function keepLast(entry: HistoryEntry, seen: Comparison) {
    if (seen.status !== 'completed' || (last.value?.createdAt ?? 0) > entry.createdAt) return;
    last.value = {
      comparisonId: entry.comparisonId,
      createdAt: entry.createdAt,
      result: seen.result,
      isSwapped: isSwapped(entry),
    };
  }

  return {
    records,
    count,
    failure,
    last,

    async load(signal: AbortSignal): Promise<void> {
      failure.value = undefined;
      const page = await api.getHistory(pairKey, {
        status: ['completed'],
        limit: ALL_THAT_IS_KEPT,
        signal,
      });
      if (signal.aborted) return;
      if (!page.ok) return void (failure.value = page.failure);
      // The newest first: the last result is what a preview needs.
      const waiting = page.value.comparisons.slice();
      count.value = waiting.length;
      const loaded: PairRecord[] = [];
      const work = async () => {
        for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
          const record = await loadOne(entry, signal);
          if (signal.aborted) return;
          if (record) loaded.push(record);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      if (!signal.aborted) records.value = loaded.sort((a, b) => a.createdAt - b.createdAt);
    },
  };
}
