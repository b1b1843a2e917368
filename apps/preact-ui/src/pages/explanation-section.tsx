import type { Comparison } from '@env-drift/contracts';
import { ExplanationPanel } from '../components/explanation-panel.tsx';
import { Notice } from '../components/notice.tsx';
import { comparisonStrings } from '../comparison-strings.ts';
import type { RunModel } from '../models/run-model.ts';
import { strings } from '../strings.ts';

/** Why the sides differ, when it is known; and the wish to have it told again. */
export function ExplanationSection({ run, comparison }: { run: RunModel; comparison: Comparison }) {
  const { explanation, findings } = comparison.result;
  const { isUnderWay, failure } = run.explaining.value;
  const text = comparisonStrings.explanation;
  if (!explanation && comparison.status !== 'running') return null;
  return (
    <section class="panel explanation">
      <header class="panel-head">
        <h2>{strings.explanation.heading}</h2>
        {comparison.status === 'completed' && (
          <button type="button" aria-disabled={isUnderWay} onClick={() => void run.explainAgain()}>
            {isUnderWay ? text.explaining : text.again}
          </button>
        )}
      </header>
      {failure && (
        <Notice tone="alert" title={text.notExplained} traceId={failure.traceId}>
          <p>{failure.message}</p>
        </Notice>
      )}
      {explanation ? (
        <ExplanationPanel explanation={explanation} findings={findings ?? []} />
      ) : (
        <p class="muted">{findings ? strings.explanation.pending : strings.explanation.waiting}</p>
      )}
    </section>
  );
}
