import type {
  ComparisonError,
  ComparisonStage,
  EnvDiff,
  Explanation,
  Side,
  SignalEnvelope,
} from '@env-drift/contracts';
import { append, type EventLog, type LogEntry, type Told } from './event-log.ts';

/*
 * What each step of a comparison tells. Pure: a log and what happened give the next log. Sentences name
 * statuses and codes, never a URL, a header value or anything else that a target has sent.
 */

const STAGES: readonly ComparisonStage[] = ['probe', 'diff', 'explain', 'finish'];
const SIDES: readonly Side[] = ['left', 'right'];

/** @param due how many samples each side gives; @param recorded how many of them are there already */
export function tellBegin(
  due: Record<Side, number>,
  recorded: Record<Side, number>,
  now: number,
): EventLog {
  const isAsked = (side: Side) => recorded[side] === 0;
  const log = { due, entries: [] };
  if (!SIDES.some(isAsked)) {
    return append(log, now, [
      ...SIDES.map((side) => stage('probe', 'skipped', { side })),
      stage('probe', 'skipped'),
      stage('diff', 'started'),
    ]);
  }
  return append(log, now, [
    stage('probe', 'started'),
    ...SIDES.map((side) => stage('probe', isAsked(side) ? 'started' : 'skipped', { side })),
  ]);
}

/** A sample of a side, one from 1 on. The last of both sides ends the probe. */
export function tellSample(
  log: EventLog,
  side: Side,
  number: number,
  envelope: SignalEnvelope,
  now: number,
): EventLog {
  const due = log.due[side];
  const told: Told[] = [describeSample(side, number, due, envelope)];
  if (number === due) told.push(finished(log, 'probe', now, side));
  const next = append(log, now, told);
  if (openStages(next).some((open) => open.side)) return next;
  return append(next, now, [finished(next, 'probe', now), stage('diff', 'started')]);
}

/** Whether the samples of both sides are there. */
export const isProbed = (log: EventLog): boolean =>
  !openStages(log).some(({ stage }) => stage === 'probe');

export function tellDiff(log: EventLog, { findings, verdict }: EnvDiff, now: number): EventLog {
  const count = findings.length;
  const found = count === 1 ? '1 finding' : `${count} findings`;
  return append(log, now, [
    finished(log, 'diff', now),
    ...(count > 0 ? [{ event: 'findings' as const, count }] : []),
    info(`The verdict is ${verdict}, with ${found}.`),
    stage('explain', 'started'),
  ]);
}

export function tellCompletion(log: EventLog, { source }: Explanation, now: number): EventLog {
  return append(log, now, [
    info(`The explanation was written by ${source === 'model' ? 'the model' : 'rules'}.`),
    finished(log, 'explain', now),
    stage('finish', 'started'),
    stage('finish', 'finished', { duration_ms: 0 }),
    { event: 'done', status: 'completed' },
  ]);
}

/** What ran ends with the comparison, and what would have come after it is skipped. */
export function tellFailure(log: EventLog, error: ComparisonError, now: number): EventLog {
  const state = error.code === 'cancelled' ? 'cancelled' : 'failed';
  const isKnown = (name: string) =>
    log.entries.some((entry) => entry.event === 'stage' && entry.stage === name);
  return append(log, now, [
    ...openStages(log).map(({ stage: name, side, at }) =>
      stage(name, state, { ...(side && { side }), duration_ms: Math.max(0, now - at) }),
    ),
    ...STAGES.filter((name) => !isKnown(name)).map((name) => stage(name, 'skipped')),
    { event: 'log', level: state === 'cancelled' ? 'info' : 'error', message: error.message },
    { event: 'done', status: 'failed', error },
  ]);
}

type StageEntry = Extract<LogEntry, { event: 'stage' }>;
type StageRest = Partial<Pick<StageEntry, 'side' | 'duration_ms'>>;

const stage = (name: string, state: StageEntry['state'], rest: StageRest = {}): Told => ({
  event: 'stage',
  stage: name,
  ...rest,
  state,
});

const info = (message: string): Told => ({ event: 'log', level: 'info', message });

function finished(log: EventLog, name: ComparisonStage, now: number, side?: Side): Told {
  const start = openStages(log).find((open) => open.stage === name && open.side === side);
  return stage(name, 'finished', {
    ...(side && { side }),
    duration_ms: start ? Math.max(0, now - start.at) : 0,
  });
}

/** What has started and not ended, the sides before the whole. */
function openStages(log: EventLog): StageEntry[] {
  const open = new Map<string, StageEntry>();
  for (const entry of log.entries) {
    if (entry.event !== 'stage') continue;
    const key = `${entry.stage} ${entry.side ?? ''}`;
    if (entry.state === 'started') open.set(key, entry);
    else open.delete(key);
  }
  return [...open.values()].sort((a, b) => Number(!a.side) - Number(!b.side));
}

function describeSample(
  side: Side,
  number: number,
  due: number,
  { response, error, timing }: SignalEnvelope,
): Told {
  const which = due > 1 ? `, sample ${number} of ${due}` : '';
  const took = `after ${Math.round(timing.duration_ms)} ms`;
  const says = (what: string) => `The ${side} side${which}: ${what} ${took}.`;
  if (error) return { event: 'log', level: 'warn', message: says(`${error.code}`) };
  return info(says(`status ${response?.status}`));
}
