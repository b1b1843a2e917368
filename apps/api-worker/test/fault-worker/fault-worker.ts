import type { WorkflowEvent, WorkflowStep, WorkflowStepConfig } from 'cloudflare:workers';
import worker, { CompareEnvironments as TheirCompareEnvironments } from '../../src/index.ts';
import type { CompareParams } from '../../src/workflow/compare-environments.ts';

export { ClientLimitDO, EnvironmentDO, EnvPairDO, RequestKeyDO } from '../../src/index.ts';

/** The deployed routes; a request that says so gets no further than to the start of its run. */
export default {
  fetch(request, env, execution) {
    const isLost = request.headers.has('x-lost-before-start');
    const hanging = {
      create: () => (console.info('never started'), new Promise(() => undefined)),
    } as unknown as Workflow;
    return worker.fetch(request, isLost ? { ...env, COMPARE: hanging } : env, execution);
  },
} satisfies ExportedHandler<Env>;

/** What happens to each step of a run, by the label of its left side. */
type Fault = 'fails before' | 'fails after' | 'runs twice';

type Work = () => Promise<unknown>;

/** Steps that have had their fault, by run and name. */
const struck = new Set<string>();

/** The deployed Workflow, with an engine that strikes each of its steps once. */
export class CompareEnvironments extends TheirCompareEnvironments {
  override run(event: WorkflowEvent<CompareParams>, step: WorkflowStep): Promise<void> {
    const fault = event.payload.left.label as Fault | undefined;
    const faulty = {
      do: (name: string, settings: WorkflowStepConfig, work: Work) =>
        step.do(name, settings, strike(fault, `${event.instanceId} ${name}`, work) as never),
    };
    return super.run(event, faulty as unknown as WorkflowStep);
  }
}

const strike = (fault: Fault | undefined, key: string, work: Work): Work => {
  return async () => {
    if (!fault || struck.has(key)) return work();
    struck.add(key);
    console.info(`${fault}: ${key}`);
    if (fault === 'fails before') throw new Error('Struck before its work.');
    const first = await work();
    if (fault === 'fails after') throw new Error('Struck after its work.');
    // Both results are as good as the other: a step that runs twice goes on with what was kept first.
    const second = await work();
    return second ?? first;
  };
};
