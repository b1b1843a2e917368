import { compareSides } from '../compare/compare-sides.ts';
import { policyAt } from '../config/acceptances-at.ts';
import type { Comparison } from '../report/report.ts';
import { openNetwork } from '../sides/network.ts';
import type { Done } from './done.ts';
import { createPacer } from './pacer.ts';
import { prepareSides } from './prepare-sides.ts';
import { createRooms } from './rooms.ts';
import type { SuitePlan } from './suite-plan.ts';
import type { SuiteRequest } from './suite-request.ts';
import { takeRequests, type Line } from './take-requests.ts';
import { workOff } from './work-off.ts';

/** What one thread does of a suite. */
export interface Share extends SuitePlan, Line {
  /** Comparisons at a time, whatever hosts they ask. */
  most: number;
}

/**
 * Compares one request after the other that nobody else has taken, so many at a time for each host, and tells of
 * each as soon as it is done. What an interruption breaks off is not told: it is not done.
 */
export async function runShare(
  share: Share,
  signal: AbortSignal,
  tell: (done: Done) => void,
): Promise<void> {
  const { requests, policies, acceptances, concurrency, most } = share;
  const { reach, retries, env, requestsPerSecond } = share;
  const network = openNetwork();
  const open = prepareSides(requests, env);
  const sending = {
    reach: {
      ...reach,
      signal,
      network,
      enter: createRooms(concurrency),
      ...(requestsPerSecond !== undefined && { takeTurn: createPacer(requestsPerSecond) }),
    },
    retries,
  };
  const take = takeRequests(share);
  const compare = async (index: number) => {
    const request = requests[index]!;
    const { samples, pair, pairName } = request.manner;
    const sides = open(request, sending);
    const here = { pair: pairName, left: sides.left.url, right: sides.right.url };
    const policy = policyAt(policies.get(pair)!, acceptances, here);
    const plan = { samples, policy, explain: false, signal };
    const { comparison, diff } = await compareSides(sides, plan);
    if (signal.aborted) return;
    tell({ index, comparison: slim(comparison, request), findings: diff.findings });
  };
  try {
    await workOff(() => (signal.aborted ? undefined : take()), compare, most);
  } finally {
    network.close();
  }
}

/** Without what was seen: what was found is told. */
function slim(
  { left, right, verdict, forgiven }: Comparison,
  { name, manner }: SuiteRequest,
): Comparison {
  const [a, b] = [left, right].map((side) => {
    const small = { ...side };
    delete small.envelope;
    delete small.samples;
    return small;
  });
  return { name, pair: manner.pairName, left: a!, right: b!, verdict, forgiven };
}
