import { workflowId, type ComparisonAddress } from '@env-drift/pair-storage';
import type { CompareParams } from './compare-environments.ts';

/** Starts the run of a comparison, once: a run that is there already was started by another try. */
export async function startRun(
  { COMPARE }: Env,
  address: ComparisonAddress,
  params: Omit<CompareParams, keyof ComparisonAddress>,
): Promise<void> {
  const id = workflowId(address);
  try {
    await COMPARE.create({ id, params: { ...address, ...params } });
  } catch (error) {
    // The id is no other comparison's. One that cannot be found was not started.
    await COMPARE.get(id).catch(() => Promise.reject(error));
  }
}
