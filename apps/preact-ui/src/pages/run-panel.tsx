import type { ApiConnection } from '@env-drift/api-client';
import type { Comparison } from '@env-drift/contracts';
import { useComputed } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { lazyPart } from '../components/lazy-part.tsx';
import { Notice } from '../components/notice.tsx';
import { Timeline } from '../components/timeline.tsx';
import { buildTimeline } from '../models/build-timeline.ts';
import { formatDuration } from '../models/format-duration.ts';
import { nameSides } from '../models/name-sides.ts';
import type { RunModel } from '../models/run-model.ts';
import { pipelineStrings } from '../strings/pipeline-strings.ts';
import '../styles/run.css';

const RunLog = lazyPart(async () => (await import('./run-log.tsx')).RunLog);
const ProductPanel = lazyPart(async () => (await import('./product-panel.tsx')).ProductPanel);

export interface RunPanelProps {
  run: RunModel;
  comparison: Comparison;
  connection: ApiConnection;
}

/** What the run does, while it does it and afterwards as a record. */
export function RunPanel({ run, comparison, connection }: RunPanelProps) {
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
      {failure && (
        <Notice tone="alert" title={pipeline.notCancelled} traceId={failure.traceId}>
          <p>{failure.message}</p>
        </Notice>
      )}
      <Stages run={run} comparison={comparison} isRunning={isRunning} />
      <Log run={run} comparison={comparison} />
      <Product run={run} comparison={comparison} connection={connection} />
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
function Log({ run, comparison }: Pick<RunPanelProps, 'run' | 'comparison'>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{pipelineStrings.log(run.events.value.length)}</summary>
      {isOpen && <RunLog run={run} comparison={comparison} />}
    </details>
  );
}

function Product(props: RunPanelProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{pipelineStrings.product}</summary>
      {isOpen && <ProductPanel {...props} />}
    </details>
  );
}
