import { availableParallelism } from 'node:os';
import type { Done } from './done.ts';
import { lanesOf } from './lanes.ts';
import { runInThread } from './run-in-thread.ts';
import { runShare } from './run-share.ts';
import type { SuitePlan } from './suite-plan.ts';

/** A thread has to load everything first: that takes as long as some dozens of comparisons. */
const FEWEST_FOR_THREADS = 100;
/** Beyond that, the servers are what a suite waits for. */
const MOST_THREADS = 4;
/** However many hosts there are: each comparison holds two answers. */
const MOST_COMPARISONS = 64;

/**
 * Compares every request, and tells of each as soon as it is done. Where there are many, threads of their own
 * compare, together no more at a time of one host than `concurrency` says.
 */
export async function runSuite(
  plan: SuitePlan,
  signal: AbortSignal,
  tell: (done: Done) => void,
): Promise<void> {
  const lanes = lanesOf(plan.requests);
  const taken = new Int32Array(new SharedArrayBuffer(lanes.length * Int32Array.BYTES_PER_ELEMENT));
  const line = { ...plan, lanes, taken };
  if (plan.requests.length - plan.done.size < FEWEST_FOR_THREADS) {
    return runShare({ ...line, most: MOST_COMPARISONS }, signal, tell);
  }
  const threads = threadsFor(plan);
  const most = shareOut(MOST_COMPARISONS, threads);
  await Promise.all(
    shareOut(plan.concurrency, threads).map((concurrency, thread) =>
      runInThread({ ...line, concurrency, most: most[thread]! }, signal, tell),
    ),
  );
}

function threadsFor({ concurrency, requestsPerSecond }: SuitePlan): number {
  // A rate is kept by one, who knows of every request.
  if (requestsPerSecond !== undefined) return 1;
  return Math.min(availableParallelism(), concurrency, MOST_THREADS);
}

/** @example shareOut(8, 3) // [3, 3, 2] */
const shareOut = (whole: number, parts: number): number[] =>
  Array.from({ length: parts }, (_, index) => Math.ceil((whole - index) / parts));
