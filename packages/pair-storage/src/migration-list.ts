import type { Migration } from './migrate.ts';
import { comparisonsAndProbes } from './migrations/0001-comparisons-and-probes.ts';
import { requestsAndSamples } from './migrations/0002-requests-and-samples.ts';
import { recordedSides } from './migrations/0003-recorded-sides.ts';
import { events } from './migrations/0004-events.ts';
import { pairMemory } from './migrations/0005-pair-memory.ts';
import { conclusiveComparisons } from './migrations/0006-conclusive-comparisons.ts';
import { runOrders } from './migrations/0007-run-orders.ts';
import { fewerRows } from './migrations/0008-fewer-rows.ts';
import { orderOfEnds } from './migrations/0009-order-of-ends.ts';

/** Append only: what has been released is never edited, reordered or removed. */
export const migrations: readonly Migration[] = [
  comparisonsAndProbes,
  requestsAndSamples,
  recordedSides,
  events,
  pairMemory,
  conclusiveComparisons,
  runOrders,
  fewerRows,
  orderOfEnds,
];
