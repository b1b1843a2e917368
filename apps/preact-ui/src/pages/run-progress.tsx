import type { Comparison } from '@env-drift/contracts';
import { StageList } from '../components/stage-list.tsx';
import { formatDuration } from '../models/format-duration.ts';
import { listStages } from '../models/list-stages.ts';
import type { RunModel } from '../models/run-model.ts';

/** The stages of a run. On its own, so that the running clock redraws nothing else. */
export function RunProgress({ run, comparison }: { run: RunModel; comparison: Comparison }) {
  const elapsedMs = run.elapsedMs.value;
  return (
    <StageList
      stages={listStages(comparison)}
      elapsed={elapsedMs === undefined ? undefined : formatDuration(elapsedMs)}
    />
  );
}
