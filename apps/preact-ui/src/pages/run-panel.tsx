import type { Comparison } from '@env-drift/contracts';
import { useComputed } from '@preact/signals';
import { useState } from 'preact/hooks';
import { EventLog } from '../components/event-log.tsx';
import { Notice } from '../components/notice.tsx';
import { ProductMap } from '../components/product-map.tsx';
import type { TextOutlet } from '../components/raw-json.tsx';
import { Timeline } from '../components/timeline.tsx';
import { comparisonStrings } from '../comparison-strings.ts';
import { buildTimeline } from '../models/build-timeline.ts';
import { formatDuration } from '../models/format-duration.ts';
import type { HealthModel } from '../models/health-model.ts';
import { nameSides } from '../models/name-sides.ts';
import { touchedParts } from '../models/product-parts.ts';
import { readLog } from '../models/read-log.ts';
import type { RunModel } from '../models/run-model.ts';
import '../styles/run.css';

export interface RunPanelProps {
  run: RunModel;
  comparison: Comparison;
  health: HealthModel;
  outlet: TextOutlet;
}

/** What the run does, while it does it and afterwards as a record. */
export function RunPanel({ run, comparison, health, outlet }: RunPanelProps) {
  const { pipeline, product } = comparisonStrings;
  const isRunning = comparison.status === 'running';
  const { isUnderWay, failure } = run.cancelling.value;
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
      <Log run={run} comparison={comparison} outlet={outlet} />
      <details onToggle={() => void health.load()}>
        <summary>{product.heading}</summary>
        <p class="muted">{product.lead}</p>
        <Parts run={run} comparison={comparison} health={health} />
      </details>
    </section>
  );
}

/** On its own, so that the running clock redraws nothing else. */
function Elapsed({ run, isRunning }: { run: RunModel; isRunning: boolean }) {
  const { total, soFar } = comparisonStrings.pipeline;
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
    return <p class="muted">{comparisonStrings.pipeline.waiting}</p>;
  }
  return (
    <Timeline timeline={timeline} now={run.serverNow()} labels={nameSides(comparison.result)} />
  );
}

function Parts({ run, comparison, health }: Pick<RunPanelProps, 'run' | 'comparison' | 'health'>) {
  const { explanation } = comparison.result;
  return <ProductMap states={touchedParts(run.events.value, explanation, health.bindings.value)} />;
}

/** Its lines are made only where they are looked at. */
function Log({ run, comparison, outlet }: Pick<RunPanelProps, 'run' | 'comparison' | 'outlet'>) {
  const [isOpen, setOpen] = useState(false);
  const events = run.events.value;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{comparisonStrings.log.open(events.length)}</summary>
      {isOpen && (
        <EventLog
          lines={readLog(events, nameSides(comparison.result))}
          fileName={`env-drift-${comparison.comparisonId.slice(-12)}.log`}
          outlet={outlet}
        />
      )}
    </details>
  );
}
