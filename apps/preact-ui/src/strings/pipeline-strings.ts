import { formatDuration } from '../models/format-duration.ts';
import { plural } from './plural.ts';
import type { StageState } from '../models/stage-state.ts';

/** Of what a run does, stage by stage. */
export const pipelineStrings = {
  heading: 'Run',
  waiting: 'Waiting for the first sign of the run…',
  columns: { start: 'Start', end: 'End', took: 'Took' },
  total: (duration: string) => `${duration} in all`,
  soFar: (duration: string) => `${duration} so far`,
  offset: (milliseconds: number) => `+${formatDuration(milliseconds)}`,
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  notCancelled: 'The comparison was not cancelled',
  stageOf: (stage: string, side: string | undefined) =>
    side === undefined ? stage : `${stage} ${side}`,
  state: {
    queued: 'queued',
    running: 'running',
    done: 'done',
    failed: 'failed',
    cancelled: 'cancelled',
    skipped: 'skipped',
  } satisfies Record<StageState, string>,
  log: (lines: number) => `Log (${plural(lines, 'line', 'lines')})`,
};
