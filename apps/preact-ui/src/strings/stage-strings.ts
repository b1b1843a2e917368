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

/** What a stage is called; one that this version does not know, by its own name. */
export const stageName = (stage: string): string =>
  stageStrings.name[stage as PipelineStage] ?? stage;
