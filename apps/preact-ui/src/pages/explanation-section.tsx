import type { ApiConnection } from '@env-drift/api-client';
import type { Comparison } from '@env-drift/contracts';
import { useState } from 'preact/hooks';
import { ExplanationPanel } from '../components/explanation-panel.tsx';
import { FailureNotice } from '../components/failure-notice.tsx';
import { hasModels } from '../models/has-models.ts';
import type { RunModel } from '../models/run-model.ts';
import { explanationStrings } from '../strings/explanation-strings.ts';
import { ModelChoice } from './late-parts.ts';

export interface ExplanationSectionProps {
  run: RunModel;
  comparison: Comparison;
  connection: ApiConnection;
}

/** Why the sides differ, when it is known; and the wish to have it told again, by another model where there is one. */
export function ExplanationSection({ run, comparison, connection }: ExplanationSectionProps) {
  const { explanation, findings } = comparison.result;
  const { isUnderWay, failure } = run.explaining.value;
  const [model, choose] = useState<string>();
  const text = explanationStrings;
  if (!explanation && comparison.status !== 'running') return null;
  return (
    <section class="panel explanation">
      <header class="panel-head">
        <h2>{explanationStrings.heading}</h2>
        {comparison.status === 'completed' && explanation && hasModels(explanation) && (
          <ModelChoice connection={connection} model={model} onChoose={choose} />
        )}
        {comparison.status === 'completed' && (
          <button
            type="button"
            aria-disabled={isUnderWay}
            onClick={() => void run.explainAgain(model)}
          >
            {isUnderWay ? text.explaining : text.again}
          </button>
        )}
      </header>
      {failure && <FailureNotice title={text.notExplained} failure={failure} />}
      {explanation ? (
        <ExplanationPanel explanation={explanation} findings={findings ?? []} />
      ) : (
        <p class="muted">{findings ? explanationStrings.pending : explanationStrings.waiting}</p>
      )}
    </section>
  );
}
