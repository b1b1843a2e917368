import { useComputed } from '@preact/signals';
import { Notice } from '../components/notice.tsx';
import type { TextOutlet } from '../components/raw-json.tsx';
import { describeRun } from '../models/describe-run.ts';
import type { PartsApi } from '../models/comparison-parts.ts';
import { pairPath } from '../models/parse-route.ts';
import type { RunModel } from '../models/run-model.ts';
import { comparisonStrings } from '../comparison-strings.ts';
import { strings } from '../strings.ts';
import { ComparisonView } from './comparison-view.tsx';

export interface ComparisonPageProps {
  run: RunModel;
  api: PartsApi;
  outlet: TextOutlet;
}

/** One comparison at its own address: while it runs, when it has ended, or why it cannot be shown. */
export function ComparisonPage({ run, api, outlet }: ComparisonPageProps) {
  const status = useComputed(() => describeRun(run.screen.value));
  return (
    <>
      <p class="visually-hidden" role="status">
        {status}
      </p>
      <Screen run={run} api={api} outlet={outlet} />
    </>
  );
}

function Screen({ run, api, outlet }: ComparisonPageProps) {
  const screen = run.screen.value;
  const text = strings.run;
  switch (screen.show) {
    case 'loading':
      return <p class="empty-state muted">{text.loading}</p>;
    case 'unreachable':
      return (
        <div class="empty-state">
          <h1>{text.unreachable}</h1>
          <p>{screen.failure.message}</p>
          <p>{text.unreachableAdvice}</p>
        </div>
      );
    case 'not-found':
      return (
        <div class="empty-state">
          <h1>{text.notFound}</h1>
          <p>{text.notFoundAdvice}</p>
        </div>
      );
    case 'evicted':
      return (
        <div class="empty-state">
          <h1>{comparisonStrings.evicted.heading}</h1>
          <p>{comparisonStrings.evicted.text}</p>
          <p>
            <a class="target" href={pairPath(screen.pairKey)}>
              {comparisonStrings.evicted.pair}
            </a>
          </p>
        </div>
      );
    case 'refused':
      return (
        <div class="empty-state">
          <h1>{text.refused}</h1>
          <p>{screen.failure.message}</p>
          <p>{text.refusedAdvice}</p>
          {screen.failure.traceId && (
            <p class="muted">
              {text.traceId} <code>{screen.failure.traceId}</code>
            </p>
          )}
        </div>
      );
    case 'comparison':
      return (
        <>
          {screen.isRetrying && <Notice tone="quiet" title={text.connectionLost} />}
          {screen.failure && (
            <Notice tone="alert" title={text.refused} traceId={screen.failure.traceId}>
              <p>{screen.failure.message}</p>
            </Notice>
          )}
          <ComparisonView run={run} comparison={screen.comparison} api={api} outlet={outlet} />
        </>
      );
  }
}
