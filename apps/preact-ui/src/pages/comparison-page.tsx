import type { ApiConnection } from '@env-drift/api-client';
import { useComputed } from '@preact/signals';
import { FailureNotice } from '../components/failure-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { describeRun } from '../models/describe-run.ts';
import type { RunModel } from '../models/run-model.ts';
import { ComparisonView } from './comparison-view.tsx';
import { RunProblem } from './late-parts.ts';
import { runStrings } from '../strings/run-strings.ts';

export interface ComparisonPageProps {
  run: RunModel;
  connection: ApiConnection;
}

/** One comparison at its own address: while it runs, when it has ended, or why it cannot be shown. */
export function ComparisonPage({ run, connection }: ComparisonPageProps) {
  const status = useComputed(() => describeRun(run.screen.value));
  return (
    <>
      <p class="visually-hidden" role="status">
        {status}
      </p>
      <Screen run={run} connection={connection} />
    </>
  );
}

function Screen({ run, connection }: ComparisonPageProps) {
  const screen = run.screen.value;
  switch (screen.show) {
    case 'loading':
      return <p class="empty-state muted">{runStrings.loading}</p>;
    // Where the server is away, no code comes from there either.
    case 'unreachable':
      return (
        <div class="empty-state">
          <h1>{runStrings.unreachable}</h1>
          <p>{screen.failure.message}</p>
          <p>{runStrings.unreachableAdvice}</p>
        </div>
      );
    case 'comparison':
      return (
        <>
          {screen.isRetrying && <Notice tone="quiet" title={runStrings.connectionLost} />}
          {screen.failure && <FailureNotice title={runStrings.refused} failure={screen.failure} />}
          <ComparisonView run={run} comparison={screen.comparison} connection={connection} />
        </>
      );
    default:
      return <RunProblem screen={screen} />;
  }
}
