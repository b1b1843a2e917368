import type { ComparisonStage } from '@env-drift/contracts';
import type { StageState } from '../models/list-stages.ts';
import { strings } from '../strings.ts';
import { Icon } from './icon.tsx';

export interface StageListProps {
  stages: { stage: ComparisonStage; state: StageState }[];
  elapsed?: string | undefined;
}

/** Where a run is: every stage, its state as shape and word. */
export function StageList({ stages, elapsed }: StageListProps) {
  return (
    <div class="stages">
      <ol aria-label={strings.run.stages}>
        {stages.map(({ stage, state }) => (
          <li key={stage} class={`stage stage-${state}`}>
            <Icon name={state} />
            <span class="stage-name">{strings.stage[stage]}</span>
            <span class="stage-state">{strings.stageState[state]}</span>
          </li>
        ))}
      </ol>
      {elapsed !== undefined && (
        <p class="elapsed">
          {strings.run.elapsed} <span class="number">{elapsed}</span>
        </p>
      )}
    </div>
  );
}
