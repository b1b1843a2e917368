import type { Side, SignalEnvelope } from '@env-drift/contracts';
import { probeSeconds, type RunPlan } from './run-plan.ts';
import { takeSample, warmUp, type SideProbe } from './side-probe.ts';
import { probeStep } from './step-settings.ts';
import type { TimedSteps } from './timed-steps.ts';

/** The samples of each side, in order. */
export type SidesSeen = Record<Side, [SignalEnvelope, ...SignalEnvelope[]]>;

/**
 * Asks both sides round after round: within a round at the same moment, so that what passes in the course
 * of time passes for both. Each probe is a step of its own; the first of a side is not numbered.
 */
export async function sampleSides(
  probe: SideProbe,
  plan: RunPlan,
  run: TimedSteps,
): Promise<SidesSeen> {
  const settings = probeStep(probeSeconds(plan));
  const sample = (side: Side, number: number) => {
    const name = number === 1 ? `probe ${side}` : `probe ${side} ${number}`;
    return run(name, settings, () => takeSample(probe, side, number));
  };
  if (plan.warmUp) {
    await Promise.all([
      run('warm up left', settings, () => warmUp(probe, 'left')),
      run('warm up right', settings, () => warmUp(probe, 'right')),
    ]);
  }
  const [left, right] = await Promise.all([sample('left', 1), sample('right', 1)]);
  const seen: SidesSeen = { left: [left], right: [right] };
  for (let number = 2; number <= plan.samples; number++) {
    const [one, other] = await Promise.all([sample('left', number), sample('right', number)]);
    seen.left.push(one);
    seen.right.push(other);
  }
  return seen;
}
