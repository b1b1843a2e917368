import type { ProbeError } from '@env-drift/contracts';
import { startCancellableDeadline } from './cancellable-deadline.ts';
import { classifyFetchFailure, readRiddle } from './classify-fetch-failure.ts';
import type { Raced } from './deadline.ts';
import { describeFailure, describeTimeout } from './describe-failure.ts';
import { dial } from './dial.ts';
import { SILENT, type FailureCause, type Scene } from './failure-cause.ts';
import { causesUnseen, lookAgain } from './look-again.ts';
import type { Probe } from './probe-deps.ts';

type Unfinished = Exclude<Raced<never>, { state: 'done' }>;

/**
 * The error to report for work that did not get done. Where the failure alone does not say what
 * happened, the place is looked at again, in a time of its own; what still cannot be told apart is said
 * to be so.
 */
export async function nameFailure(
  unfinished: Unfinished,
  scene: Scene,
  probe: Probe,
): Promise<ProbeError> {
  const { url, phase } = scene;
  if (unfinished.state === 'expired') {
    const { now, limits } = probe;
    const given = scene.sentAt === undefined ? undefined : now() - scene.sentAt;
    const cause = await nameExpiry(scene, probe);
    return { ...cause, message: describeTimeout(cause, url, limits.budgetMs, given) };
  }
  const riddle = readRiddle(unfinished.error);
  const cause = riddle
    ? ((await within(probe, (own) => lookAgain(riddle, scene, own))) ?? causesUnseen(riddle, scene))
    : classifyFetchFailure(unfinished.error, phase);
  return { ...cause, message: describeFailure(cause.code, url, phase, cause.could_be) };
}

async function nameExpiry(scene: Scene, probe: Probe): Promise<FailureCause> {
  if (scene.phase === 'body') return { code: 'body_timeout' };
  const place = await within(probe, (own) => dial(scene, own));
  if (place === undefined) return SILENT;
  return { code: place === 'nowhere' ? 'connect_timeout' : 'header_timeout' };
}

/** Nobody waits for a look that takes too long, nor for what a cancelled probe would have seen. */
async function within<Seen>(
  probe: Probe,
  look: (own: Probe) => Promise<Seen>,
): Promise<Seen | undefined> {
  const { limits, signal } = probe;
  if (signal?.aborted) return undefined;
  const deadline = startCancellableDeadline(limits.lookMs, signal);
  const seen = await deadline.race(() => look({ ...probe, deadline }));
  deadline.close();
  return seen.state === 'done' ? seen.value : undefined;
}
