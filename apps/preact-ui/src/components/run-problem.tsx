import { pairPath } from '../models/parse-route.ts';
import type { RunScreen } from '../models/run-screen.ts';
import { evictedStrings } from '../strings/evicted-strings.ts';
import { runProblemStrings } from '../strings/run-problem-strings.ts';
import { runStrings } from '../strings/run-strings.ts';

export interface RunProblemProps {
  screen: Exclude<RunScreen, { show: 'loading' | 'unreachable' | 'comparison' }>;
}

/** Why a comparison cannot be shown, and what to do about it. */
export function RunProblem({ screen }: RunProblemProps) {
  const text = runProblemStrings;
  switch (screen.show) {
    case 'not-found':
      return (
        <div class="empty-state">
          <h1>{runStrings.notFound}</h1>
          <p>{text.notFoundAdvice}</p>
        </div>
      );
    case 'evicted':
      return (
        <div class="empty-state">
          <h1>{evictedStrings.heading}</h1>
          <p>{evictedStrings.text}</p>
          <p>
            <a class="target" href={pairPath(screen.pairKey)}>
              {evictedStrings.pair}
            </a>
          </p>
        </div>
      );
    case 'refused':
      return (
        <div class="empty-state">
          <h1>{runStrings.refused}</h1>
          <p>{screen.failure.message}</p>
          <p>{text.refusedAdvice}</p>
          {screen.failure.traceId && (
            <p class="muted">
              {runStrings.traceId} <code>{screen.failure.traceId}</code>
            </p>
          )}
        </div>
      );
  }
}
