import { compareSides } from '../compare/compare-sides.ts';
import { policyAt } from '../config/acceptances-at.ts';
import type { Comparison } from '../report/report.ts';
import { openNetwork } from '../sides/network.ts';
import type { Done } from './done.ts';
import { createPacer } from './pacer.ts';
import { prepareSides } from './prepare-sides.ts';
import type { SuitePlan } from './suite-plan.ts';

/** What one thread does of a suite. */
export interface Share extends SuitePlan {
  /** How many requests have been taken, by all threads together. */
  taken: Int32Array<SharedArrayBuffer>;
}

/**
 * Compares one request after the other that nobody else has taken, so many at a time, and tells of each as
 * soon as it is done. What an interruption breaks off is not told: it is not done.
 */
export async function runShare(
  share: Share,
  signal: AbortSignal,
  tell: (done: Done) => void,
): Promise<void> {
  const { requests, policies, acceptances, concurrency, done, taken } = share;
  const { reach, retries, env, requestsPerSecond } = share;
  const network = openNetwork();
  const open = prepareSides(requests, env);
  const sending = {
    reach: {
      ...reach,
      signal,
      network,
      ...(requestsPerSecond !== undefined && { takeTurn: createPacer(requestsPerSecond) }),
    },
    retries,
  };
  // As many workers as may run at a time: ten thousand waiting promises would be ten thousand closures.
  const work = async () => {
    while (!signal.aborted) {
      const index = Atomics.add(taken, 0, 1);
      if (index >= requests.length) return;
      if (done.has(index)) continue;
      const request = requests[index]!;
      const { samples, pair } = request.manner;
      const sides = open(request, sending);
      const urls = { left: sides.left.url, right: sides.right.url };
      const policy = policyAt(policies.get(pair)!, acceptances, urls);
      const plan = { samples, policy, explain: false, signal };
      const { comparison, diff } = await compareSides(sides, plan);
      if (signal.aborted) return;
      tell({ index, comparison: slim(comparison, request.name), findings: diff.findings });
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, work));
  } finally {
    network.close();
  }
}

/** Without what was seen: what was found is told. */
function slim({ left, right, verdict, forgiven }: Comparison, name: string): Comparison {
  const [a, b] = [left, right].map((side) => {
    const small = { ...side };
    delete small.envelope;
    delete small.samples;
    return small;
  });
  return { name, left: a!, right: b!, verdict, forgiven };
}
