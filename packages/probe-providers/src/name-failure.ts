import type { ProbeError } from '@env-drift/contracts';
import { classifyFetchFailure, isAmbiguous, type FailureScene } from './classify-fetch-failure.ts';
import type { Raced } from './deadline.ts';
import { describeFailure, describeTimeout } from './describe-failure.ts';
import { portOf } from './host-and-port.ts';
import type { Probe } from './probe-deps.ts';

type Unfinished = Exclude<Raced<never>, { state: 'done' }>;

/**
 * The error to report for work that did not get done. Where the failure alone does not say what
 * happened, the bare connection is tried, within the same deadline.
 */
export async function nameFailure(
  unfinished: Unfinished,
  url: URL,
  phase: FailureScene['phase'],
  { canConnect, deadline, limits }: Probe,
): Promise<ProbeError> {
  if (unfinished.state === 'expired') {
    return { code: 'timeout', message: describeTimeout(url, phase, limits.budgetMs) };
  }
  const { error } = unfinished;
  const scene: FailureScene = { protocol: url.protocol, phase };
  if (canConnect && isAmbiguous(error, scene)) {
    const dialled = await deadline.race(() => canConnect(url.hostname, portOf(url)));
    if (dialled.state === 'done') scene.canConnect = dialled.value;
  }
  const code = classifyFetchFailure(error, scene);
  return { code, message: describeFailure(code, url, phase) };
}
