import type { Side } from '@env-drift/contracts';
import { median, type PairRecord } from './pair-record.ts';

/** The times of both sides through the comparisons of a pair, as columns, the oldest first. */
export interface TimingTrend {
  /** Seconds since the epoch. */
  at: number[];
  /** Milliseconds; null where nothing was measured. */
  left: (number | null)[];
  right: (number | null)[];
  /** Undefined where a side was never measured. */
  usual: Record<Side, number | undefined>;
}

export function timingTrend(records: readonly PairRecord[]): TimingTrend {
  const of = (side: Side) => records.map(({ times }) => times[side] ?? null);
  const measured = (side: Side) => records.flatMap(({ times }) => times[side] ?? []);
  return {
    at: records.map(({ createdAt }) => createdAt / 1000),
    left: of('left'),
    right: of('right'),
    usual: { left: median(measured('left')), right: median(measured('right')) },
  };
}
