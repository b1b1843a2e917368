import { comparisonCalls, historyCalls, type ApiConnection } from '@env-drift/api-client';
import { effect, untracked } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { browserClock } from '../browser-clock.ts';
import { eventsOf } from '../models/events-of.ts';
import { describeRun } from '../models/describe-run.ts';
import type { LoadAsked } from '../models/form-options.ts';
import type { FormValues } from '../models/form-values.ts';
import { formValuesOf } from '../models/form-values-of.ts';
import { createRunModel } from '../models/run-model.ts';
import type { ServerTime } from '../models/server-time.ts';
import { pageStrings } from '../strings/page-strings.ts';
import { ComparisonPage } from './comparison-page.tsx';

export interface ComparisonRouteProps {
  connection: ApiConnection;
  serverTime: ServerTime;
  id: string;
  /** What it was run with, for whoever wants to run it again. */
  onSeen(values: FormValues, loadAsked: LoadAsked): void;
  /** There is none under this address. */
  onMissing(): void;
}

/** The comparison that the address names, watched for as long as it is the address. */
export function ComparisonRoute(props: ComparisonRouteProps) {
  const { connection, serverTime, id, onSeen, onMissing } = props;
  const api = useMemo(
    () => ({
      ...comparisonCalls(connection),
      watchEvents: eventsOf(connection),
      ...historyCalls(connection),
    }),
    [connection],
  );
  const run = useMemo(
    () => createRunModel({ api, id, clock: browserClock, serverTime }),
    [api, id, serverTime],
  );
  useEffect(() => {
    scrollTo(0, 0);
    const leave = [
      run.mount(),
      effect(() => {
        const screen = run.screen.value;
        document.title = `${describeRun(screen)} · ${pageStrings.product}`;
        if (screen.show === 'not-found' || screen.show === 'evicted') untracked(onMissing);
      }),
      effect(() => {
        const seen = run.comparison.value;
        if (!seen) return;
        const loadAsked = async () =>
          (await import('../models/asked-before.ts')).askedBefore(seen.result);
        untracked(() => onSeen(formValuesOf(seen), loadAsked));
      }),
    ];
    return () => leave.forEach((undo) => undo());
  }, [run]);
  return <ComparisonPage run={run} connection={connection} />;
}
