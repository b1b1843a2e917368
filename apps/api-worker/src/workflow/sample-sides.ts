import type { Side, SignalEnvelope } from '@env-drift/contracts';
import { RunEnded } from './run-ended.ts';
import { probeSeconds, type RunPlan } from './run-plan.ts';
import { recallSample, takeSample, warmUp, type SideProbe } from './side-probe.ts';
import { probeStep, storageStep } from './step-settings.ts';
import type { TimedSteps } from './timed-steps.ts';

type Samples = [SignalEnvelope, ...SignalEnvelope[]];

/** The samples of each side, in order. */
export type SidesSeen = Record<Side, Samples>;

const SIDES = ['left', 'right'] as const;

/**
 * Asks both sides round after round: within a round at the same moment, so that what passes in the course
 * of time passes for both. Each probe is a step of its own; the first of a side is not numbered. A side
 * that was recorded is not asked; each of its samples is read in a step.
 *
 * @throws RunEnded where the comparison has ended
 */
export async function sampleSides(
  probe: SideProbe,
  plan: RunPlan,
  run: TimedSteps,
): Promise<SidesSeen> {
  const { samples, recorded = {} } = plan;
  const settings = probeStep(probeSeconds(plan));
  const asked = SIDES.filter((side) => !recorded[side]);
  const seen: Record<Side, SignalEnvelope[]> = { left: [], right: [] };
  const round = async (
    sides: readonly Side[],
    sample: (side: Side) => Promise<SignalEnvelope | null>,
  ) => {
    const envelopes = await Promise.all(sides.map(sample));
    sides.forEach((side, index) => {
      const envelope = envelopes[index];
      if (!envelope) throw new RunEnded();
      seen[side].push(envelope);
    });
  };

  for (const side of SIDES) {
    for (let number = 1; number <= (recorded[side] ?? 0); number++) {
      await round([side], () =>
        run(numbered(`recorded ${side}`, number), storageStep, () =>
          recallSample(probe, side, number),
        ),
      );
    }
  }
  if (plan.warmUp) {
    await Promise.all(
      asked.map((side) => run(`warm up ${side}`, settings, () => warmUp(probe, side))),
    );
  }
  for (let number = 1; number <= samples; number++) {
    await round(asked, (side) =>
      run(numbered(`probe ${side}`, number), settings, () => takeSample(probe, side, number)),
    );
  }
  return { left: whole(seen.left), right: whole(seen.right) };
}

const numbered = (name: string, number: number) => (number === 1 ? name : `${name} ${number}`);

function whole([first, ...others]: readonly SignalEnvelope[]): Samples {
  if (!first) throw new Error('A side of this run has no sample.');
  return [first, ...others];
}
