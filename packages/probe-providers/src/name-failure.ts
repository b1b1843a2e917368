import type { ProbeError } from '@env-drift/contracts';
import { classifyFetchFailure, isAmbiguous, type FailureScene } from './classify-fetch-failure.ts';
import type { Raced } from './deadline.ts';
import { describeFailure, describeTimeout } from './describe-failure.ts';
import { portOf } from './host-and-port.ts';
import type { Probe } from './probe-deps.ts';

/** A name may have hundreds of addresses; two of each family say enough. */
const DIALLED_ADDRESSES = 4;

type Unfinished = Exclude<Raced<never>, { state: 'done' }>;

/**
 * The error to report for work that did not get done. Where the failure alone does not say what
 * happened, the bare connection is tried, within the same deadline; to the addresses that the guard
 * has checked, where it has, so that a name which means something else by now is not asked again.
 */
export async function nameFailure(
  unfinished: Unfinished,
  url: URL,
  phase: FailureScene['phase'],
  { canConnect, deadline, limits }: Probe,
  addresses?: readonly string[],
): Promise<ProbeError> {
  if (unfinished.state === 'expired') {
    return { code: 'timeout', message: describeTimeout(url, phase, limits.budgetMs) };
  }
  const { error } = unfinished;
  const scene: FailureScene = { protocol: url.protocol, phase };
  if (canConnect && isAmbiguous(error, scene)) {
    const hosts = addresses?.slice(0, DIALLED_ADDRESSES).map(inBrackets) ?? [url.hostname];
    const dialled = await deadline.race(() =>
      Promise.all(hosts.map((host) => canConnect(host, portOf(url)))),
    );
    if (dialled.state === 'done') scene.canConnect = dialled.value.includes(true);
  }
  const code = classifyFetchFailure(error, scene);
  return { code, message: describeFailure(code, url, phase) };
}

const inBrackets = (address: string): string => (address.includes(':') ? `[${address}]` : address);
