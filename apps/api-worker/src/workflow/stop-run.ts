import { describeError, type Log } from '../log.ts';

/**
 * Stops a Workflow in the middle of a step, so that nothing is asked any more for a comparison that has ended.
 * A courtesy: a run that cannot be stopped stops by itself before its next step.
 */
export async function stopRun(env: Env, id: string, log: Log): Promise<void> {
  try {
    const instance = await env.COMPARE.get(id);
    await instance.terminate();
    log('info', 'run stopped');
  } catch (error) {
    // It had already ended, or was not there yet.
    log('info', 'run not stopped', describeError(error));
  }
}
