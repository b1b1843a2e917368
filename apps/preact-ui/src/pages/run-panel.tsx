import type { Comparison } from '@env-drift/contracts';
import { useComputed, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { lazyPart } from '../components/lazy-part.tsx';
import { FailureNotice } from '../components/failure-notice.tsx';
import { Timeline } from '../components/timeline.tsx';
import { buildTimeline } from '../models/build-timeline.ts';
import { formatDuration } from '../models/format-duration.ts';
import { nameSides } from '../models/name-sides.ts';
import type { RunModel } from '../models/run-model.ts';
import { pipelineStrings } from '../strings/pipeline-strings.ts';
import '../styles/run.css';

const RunLog = lazyPart(async () => (await import('./run-log.tsx')).RunLog);

export interface RunPanelProps {
  run: RunModel;
  comparison: Comparison;
  /** Outlives the panel, which has another place once the run is over. */
  isLogOpen: Signal<boolean>;
}

/** What the run does, while it does it and afterwards as a record. */
export function RunPanel({ run, comparison, isLogOpen }: RunPanelProps) {
  const pipeline = pipelineStrings;
  const isRunning = comparison.status === 'running';
  const { isUnderWay, failure } = run.cancelling.value;
  useEffect(run.readRecord, [run, isRunning]);
  return (
    <section class="panel run">
      <header class="run-head">
        <h2>{pipeline.heading}</h2>
        <Elapsed run={run} isRunning={isRunning} />
        {isRunning && (
          <button type="button" aria-disabled={isUnderWay} onClick={() => void run.cancel()}>
            {isUnderWay ? pipeline.cancelling : pipeline.cancel}
          </button>
        )}
      </header>
      {failure && <FailureNotice title={pipeline.notCancelled} failure={failure} />}
      <Stages run={run} comparison={comparison} isRunning={isRunning} />
      <Log run={run} comparison={comparison} isLogOpen={isLogOpen} />
    </section>
  );
}

/** On its own, so that the running clock redraws nothing else. */
function Elapsed({ run, isRunning }: { run: RunModel; isRunning: boolean }) {
  const { total, soFar } = pipelineStrings;
  const ticking = run.elapsedMs.value;
  const from = run.events.value[0]?.at;
  // Of what runs, by the clock that the stages are told by.
  const elapsed = isRunning ? from && run.serverNow() - from : ticking;
  if (elapsed === undefined) return null;
  return <p class="muted number">{(isRunning ? soFar : total)(formatDuration(elapsed))}</p>;
}

type StagesProps = Pick<RunPanelProps, 'run' | 'comparison'> & { isRunning: boolean };

function Stages({ run, comparison, isRunning }: StagesProps) {
  const timeline = useComputed(() => buildTimeline(run.events.value)).value;
  // What runs grows with the clock.
  if (isRunning) void run.elapsedMs.value;
  if (timeline.from === undefined) {
    return <p class="muted">{pipelineStrings.waiting}</p>;
  }
  return (
    <Timeline timeline={timeline} now={run.serverNow()} labels={nameSides(comparison.result)} />
  );
}

/** What is looked into only by whom it interests; its lines are made only then. */
function Log({ run, comparison, isLogOpen }: RunPanelProps) {
  return (
    <details
      open={isLogOpen.value}
      onToggle={({ currentTarget }) => (isLogOpen.value = currentTarget.open)}
    >
      <summary>{pipelineStrings.log(run.events.value.length)}</summary>
      {isLogOpen.value && <RunLog run={run} comparison={comparison} />}
    </details>
  );
}
