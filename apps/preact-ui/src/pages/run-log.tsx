import type { Comparison } from '@env-drift/contracts';
import { browserOutlet } from '../browser-outlet.ts';
import { EventLog } from '../components/event-log.tsx';
import { nameSides } from '../models/name-sides.ts';
import { readLog } from '../models/read-log.ts';
import type { RunModel } from '../models/run-model.ts';

/** Everything that the run has told so far. */
export function RunLog({ run, comparison }: { run: RunModel; comparison: Comparison }) {
  return (
    <EventLog
      lines={readLog(run.events.value, nameSides(comparison.result))}
      fileName={`env-drift-${comparison.comparisonId.slice(-12)}.log`}
      outlet={browserOutlet}
    />
  );
}
