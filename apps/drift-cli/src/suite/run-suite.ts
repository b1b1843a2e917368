import type { Finding, Policy } from '@env-drift/contracts';
import { compareSides } from '../compare/compare-sides.ts';
import type { Comparison } from '../report/report.ts';
import { openRequest, type Manner } from './open-request.ts';
import type { SuiteRequest } from './suite-request.ts';

/** One request that is done: small, because there may be ten thousand. */
export interface Done {
  index: number;
  comparison: Comparison;
  findings: Finding[];
}

/** Each by the policy of its pair. */
export interface SuitePlan {
  requests: readonly SuiteRequest[];
  policyOf(request: SuiteRequest): Policy;
  manner: Manner;
  concurrency: number;
  /** Indices of requests that were done in an earlier run. */
  isDone(index: number): boolean;
}

/**
 * Compares every request, so many at a time, and tells of each as soon as it is done. What an interruption
 * breaks off is not told: it is not done.
 */
export async function runSuite(
  { requests, policyOf, manner, concurrency, isDone }: SuitePlan,
  tell: (done: Done) => void,
): Promise<void> {
  const { signal } = manner.reach;
  const open = requests.keys();
  // As many workers as may run at a time: ten thousand waiting promises would be ten thousand closures.
  const work = async () => {
    for (const index of open) {
      if (signal.aborted) return;
      if (isDone(index)) continue;
      const done = await compareOne(requests[index]!, index);
      if (!signal.aborted) tell(done);
    }
  };
  const compareOne = async (request: SuiteRequest, index: number): Promise<Done> => {
    const sides = {
      left: openRequest(request, 'left', manner),
      right: openRequest(request, 'right', manner),
    };
    const plan = { samples: request.samples, policy: policyOf(request), explain: false, signal };
    const { comparison, diff } = await compareSides(sides, plan);
    return { index, comparison: slim(comparison, request.name), findings: diff.findings };
  };
  await Promise.all(Array.from({ length: concurrency }, work));
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
