import type { Side } from '@env-drift/contracts';
import type { Timeline as Run, TimelineRow } from '../models/build-timeline.ts';
import { formatDuration } from '../models/format-duration.ts';
import { Icon } from './icon.tsx';
import { pipelineStrings } from '../strings/pipeline-strings.ts';
import { runStrings } from '../strings/run-strings.ts';
import { stageName } from '../strings/stage-strings.ts';

export interface TimelineProps {
  timeline: Run;
  /** What time it is on the server, as far as that is known. */
  now: number;
  labels: Record<Side, string>;
}

/** What a run does or did, one line a stage: its state as shape and word, its start, its end, how long it took. */
export function Timeline({ timeline, now, labels }: TimelineProps) {
  const { rows, from, to } = timeline;
  const span = Math.max(1, (to ?? now) - (from ?? now));
  return (
    <div>
      <Heads />
      <ol class="timeline" aria-label={runStrings.stages}>
        {rows.map((row) => (
          <li key={row.key} class={`stage stage-${row.state}`}>
            <Icon name={row.state} />
            <span class="stage-name">{nameOf(row, labels)}</span>
            <span class="stage-state">{pipelineStrings.state[row.state]}</span>
            <Bar row={row} from={from ?? now} span={span} now={now} />
            <Times row={row} from={from ?? now} now={now} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function nameOf({ stage, side }: TimelineRow, labels: Record<Side, string>): string {
  return pipelineStrings.stageOf(stageName(stage), side && labels[side]);
}

type BarProps = { row: TimelineRow; from: number; span: number; now: number };

/** Where the stage lies within the run; the numbers beside it say the same in text. */
function Bar({ row, from, span, now }: BarProps) {
  const { startedAt, endedAt } = row;
  const percent = (milliseconds: number) => Math.min(100, Math.max(0, (milliseconds / span) * 100));
  const start = startedAt === undefined ? 0 : percent(startedAt - from);
  const width = startedAt === undefined ? 0 : percent((endedAt ?? now) - startedAt);
  return (
    <svg class="stage-bar" aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100%" height="100%" rx="3" />
      {startedAt !== undefined && (
        <rect
          class="stage-span"
          x={`${Math.min(start, 99)}%`}
          width={`${Math.max(1, width)}%`}
          height="100%"
          rx="3"
        />
      )}
    </svg>
  );
}

/** Of what is over it may not be told when it began: no duration, no start. */
function Times({ row, from, now }: Pick<BarProps, 'row' | 'from' | 'now'>) {
  const { startedAt, endedAt, durationMs } = row;
  if (startedAt === undefined) return <span class="stage-times" />;
  const took = durationMs ?? (endedAt === undefined ? Math.max(0, now - startedAt) : undefined);
  const { columns, offset } = pipelineStrings;
  return (
    <span class="stage-times number">
      <Time name={columns.start} text={took === undefined ? undefined : offset(startedAt - from)} />
      <Time name={columns.end} text={endedAt === undefined ? undefined : offset(endedAt - from)} />
      <Time name={columns.took} text={took === undefined ? undefined : formatDuration(took)} />
    </span>
  );
}

const Time = ({ name, text }: { name: string; text: string | undefined }) => (
  <span>
    {text !== undefined && (
      <>
        <span class="column-name">{name} </span>
        {text}{' '}
      </>
    )}
  </span>
);

const Heads = () => (
  <p class="stage stage-heads" aria-hidden="true">
    <span class="stage-times">
      {Object.values(pipelineStrings.columns).map((name) => (
        <span key={name}>{name}</span>
      ))}
    </span>
  </p>
);
