import type { ComparisonStage } from '@env-drift/contracts';
import type { PipelineStage } from '../models/build-timeline.ts';

/** Of the stages of a run. */
export const stageStrings = {
  name: {
    validate: 'Validate',
    probe: 'Probe',
    diff: 'Compare',
    recall: 'Recall',
    explain: 'Explain',
    finish: 'Store',
  } satisfies Record<PipelineStage, string>,
  underWay: {
    probe: 'Probing both sides…',
    diff: 'Comparing the answers…',
    explain: 'Explaining the findings…',
    finish: 'Storing the result…',
  } satisfies Record<ComparisonStage, string>,
};
