import type { ComparisonEvent, ComparisonStage, Side } from '@env-drift/contracts';
import type { StageEvent, StageState } from './stage-state.ts';

/** What a run goes through: what it tells of, and what is over by the time that it tells of something else. */
export type PipelineStage = ComparisonStage | 'validate' | 'recall';

/** One bar of a run's timeline. Times are those of the server, in epoch milliseconds. */
export interface TimelineRow {
  /** Unique within the timeline. */
  key: string;
  stage: string;
  side?: Side;
  state: StageState;
  startedAt?: number;
  /** Absent of what runs, and of what never ran. */
  endedAt?: number;
  /** Absent also where it is not told. */
  durationMs?: number;
}

export interface Timeline {
  rows: TimelineRow[];
  /** When the run began and, once it is over, when it ended; undefined before anything was told. */
  from?: number;
  to?: number;
}

const SIDES: readonly Side[] = ['left', 'right'];
const EXPECTED: readonly [PipelineStage, Side?][] = [
  ['validate'],
  ['probe', 'left'],
  ['probe', 'right'],
  ['diff'],
  ['recall'],
  ['explain'],
  ['finish'],
];

const endOf = {
  finished: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
  skipped: 'skipped',
} satisfies Record<Exclude<StageEvent['state'], 'started'>, StageState>;

/**
 * What a run did and when, one row a stage, and one a side where the sides go through it for themselves. What has
 * not been told yet is queued, or was never reached where the run is over: nothing is guessed.
 */
export function buildTimeline(events: readonly ComparisonEvent[]): Timeline {
  const rows = new Map<string, TimelineRow>();
  for (const event of events) if (event.event === 'stage') tell(rows, event);
  conclude(rows, events);
  const isOver = events.at(-1)?.event === 'done';
  for (const [stage, side] of EXPECTED) {
    const key = keyOf(stage, side);
    if (rows.has(key) || isToldWhole(stage, rows)) continue;
    rows.set(key, { key, stage, ...(side && { side }), state: isOver ? 'skipped' : 'queued' });
  }
  const first = events[0];
  const last = events.at(-1);
  return {
    rows: [...rows.values()].filter((row) => !isToldBySide(row, rows)).sort(byStage),
    ...(first && { from: first.at }),
    ...(last && isOver && { to: last.at }),
  };
}

function tell(rows: Map<string, TimelineRow>, { at, stage, side, state, duration_ms }: StageEvent) {
  const key = keyOf(stage, side);
  const row: TimelineRow = { key, stage, ...(side && { side }), state: 'running' };
  if (state === 'started') return void rows.set(key, { ...row, startedAt: at });
  if (state === 'skipped') return void rows.set(key, { ...row, state: 'skipped' });
  const startedAt = rows.get(key)?.startedAt ?? at - (duration_ms ?? 0);
  rows.set(key, {
    ...row,
    state: endOf[state],
    startedAt,
    endedAt: at,
    durationMs: duration_ms ?? at - startedAt,
  });
}

/**
 * A request is validated before its run tells anything, and nobody is asked to explain before the pair has recalled
 * what it knows: when each was over is certain, how long it took is not told.
 */
function conclude(rows: Map<string, TimelineRow>, events: readonly ComparisonEvent[]) {
  const over = (stage: PipelineStage, at: number | undefined) => {
    if (at === undefined || rows.has(stage)) return;
    rows.set(stage, { key: stage, stage, state: 'done', startedAt: at, endedAt: at });
  };
  over('validate', events[0]?.at);
  over('recall', rows.get('explain')?.startedAt);
}

const keyOf = (stage: string, side?: Side) => (side ? `${stage} ${side}` : stage);

/** Of a stage that each side goes through, the whole says nothing more. */
const isToldBySide = ({ stage, side }: TimelineRow, rows: Map<string, TimelineRow>) =>
  side === undefined && SIDES.some((each) => rows.has(keyOf(stage, each)));

/** Records of older versions do not tell the sides apart. */
const isToldWhole = (stage: string, rows: Map<string, TimelineRow>) =>
  rows.has(stage) && !SIDES.some((side) => rows.has(keyOf(stage, side)));

/** In the order of the stages; one that this version does not know stands where it began. */
function byStage(one: TimelineRow, other: TimelineRow): number {
  const [a, b] = [placeOf(one), placeOf(other)];
  if (a >= 0 && b >= 0) return a - b;
  return (one.startedAt ?? Infinity) - (other.startedAt ?? Infinity) || 0;
}

const placeOf = ({ stage, side }: TimelineRow) =>
  EXPECTED.findIndex(([name, of]) => name === stage && (of === side || side === undefined));
