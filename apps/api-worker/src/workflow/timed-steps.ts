import type { WorkflowStep, WorkflowStepConfig } from 'cloudflare:workers';
import type { Log } from '../log.ts';

/** Runs a durable step and logs how long its own work took, apart from what the engine adds. */
export type TimedSteps = <Result extends Rpc.Serializable<Result>>(
  name: string,
  settings: WorkflowStepConfig,
  work: () => Promise<Result>,
) => Promise<Result>;

export const timedSteps =
  (step: WorkflowStep, log: Log): TimedSteps =>
  (name, settings, work) =>
    step.do(name, settings, async () => {
      const startedAt = Date.now();
      try {
        return await work();
      } finally {
        log('info', 'step finished', { step: name, durationMs: Date.now() - startedAt });
      }
    });
