import type { Comparison, ComparisonStage } from '@env-drift/contracts';

export type StageState = 'queued' | 'running' | 'done' | 'failed' | 'skipped';

const order: ComparisonStage[] = ['probe', 'diff', 'explain', 'finish'];

/** Every stage of a run and how far it got. A stage that a failure prevented is skipped, not queued. */
export function listStages({
  status,
  stage: current,
}: Pick<Comparison, 'status' | 'stage'>): { stage: ComparisonStage; state: StageState }[] {
  const reached = order.indexOf(current);
  return order.map((stage, index) => {
    if (status === 'completed' || index < reached) return { stage, state: 'done' };
    if (index > reached) return { stage, state: status === 'failed' ? 'skipped' : 'queued' };
    return { stage, state: status === 'failed' ? 'failed' : 'running' };
  });
}
