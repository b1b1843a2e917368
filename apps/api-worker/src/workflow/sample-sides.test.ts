import type { Side, SignalEnvelope } from '@env-drift/contracts';
import type { PairStub } from '@env-drift/pair-storage';
import type { ProbeDeps } from '@env-drift/probe-providers';
import { expect, it } from 'vitest';
import { ONE_ROUND, type RunPlan } from './run-plan.ts';
import { RunEnded } from './run-ended.ts';
import { sampleSides } from './sample-sides.ts';
import type { TimedSteps } from './timed-steps.ts';

const envelope = (side: Side, number: number) => ({ side, number }) as unknown as SignalEnvelope;

/** Runs a plan in which every side was recorded or is no longer to be asked, and names the steps. */
async function run(plan: RunPlan, recorded: (side: Side, number: number) => SignalEnvelope | null) {
  const steps: string[] = [];
  const timed: TimedSteps = (name, _, work) => (steps.push(name), work());
  const pair = {
    target: async () => null,
    sample: async (_: string, side: Side, number: number) => recorded(side, number),
  } as unknown as PairStub;
  const probe = { uuid: 'a', labels: { left: undefined, right: undefined }, pair };
  const outcome = await sampleSides({ ...probe, deps: {} as ProbeDeps }, plan, timed).catch(
    (error: unknown) => error,
  );
  return { steps, outcome };
}

it('reads what was recorded', async () => {
  const { steps, outcome } = await run(
    { ...ONE_ROUND, samples: 0, recorded: { left: 1, right: 2 } },
    envelope,
  );
  expect(steps).toEqual(['recorded left', 'recorded right', 'recorded right 2']);
  expect(outcome).toEqual({
    left: [envelope('left', 1)],
    right: [envelope('right', 1), envelope('right', 2)],
  });
});

it.each<[string, RunPlan, string[]]>([
  ['asks nobody', { ...ONE_ROUND, samples: 5 }, ['probe left', 'probe right']],
  [
    'asks nobody beside what is forgotten',
    { ...ONE_ROUND, samples: 5, recorded: { left: 2 } },
    ['recorded left'],
  ],
])('%s once the comparison has ended, and goes no further', async (_, plan, expected) => {
  const { steps, outcome } = await run(plan, () => null);
  expect(steps).toEqual(expected);
  expect(outcome).toBeInstanceOf(RunEnded);
});
