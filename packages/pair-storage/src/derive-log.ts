import {
  ComparisonError,
  EnvDiff,
  Explanation,
  type Side,
  SignalEnvelope,
} from '@env-drift/contracts';
import * as v from 'valibot';
import type { ComparisonRow, StoredSamples } from './comparison-row.ts';
import type { EventLog } from './event-log.ts';
import { readJson } from './stored-json.ts';
import { tellBegin, tellCompletion, tellDiff, tellFailure, tellSample } from './tell-progress.ts';

const SIDES: readonly Side[] = ['left', 'right'];

/**
 * What a comparison would have told that was kept before there were events, as far as its row knows: in which
 * order, and not how long anything took.
 */
export function deriveLog(row: ComparisonRow, samples: StoredSamples): EventLog {
  const recorded = {
    left: recordedCount(row, samples, 'left'),
    right: recordedCount(row, samples, 'right'),
  };
  const asked = SIDES.filter((side) => recorded[side] === 0);
  const perSide = (row.samples_due - recorded.left - recorded.right) / asked.length;
  const dueOf = (side: Side) =>
    row.stage === 'probe' ? recorded[side] || perSide : samples[side].length;

  let log = tellBegin({ left: dueOf('left'), right: dueOf('right') }, recorded, row.created_at);
  for (const side of asked) {
    samples[side].forEach((text, index) => {
      const envelope = v.parse(SignalEnvelope, JSON.parse(text));
      log = tellSample(log, side, index + 1, envelope, row.created_at);
    });
  }
  const diff = readJson(EnvDiff, row.diff);
  if (diff) log = tellDiff(log, diff, row.created_at);
  return withoutDurations(deriveEnd(log, row));
}

function deriveEnd(log: EventLog, row: ComparisonRow): EventLog {
  const at = row.finished_at ?? row.created_at;
  const explanation = readJson(Explanation, row.explanation);
  if (row.status === 'completed' && explanation) return tellCompletion(log, explanation, at);
  const error = readJson(ComparisonError, row.error);
  return row.status === 'failed' && error ? tellFailure(log, error, at) : log;
}

/** A side without a target was recorded, as long as the comparison runs: afterwards no side has one. */
const recordedCount = (row: ComparisonRow, samples: StoredSamples, side: Side): number =>
  row.status === 'running' && row[`${side}_target`] === null ? samples[side].length : 0;

const withoutDurations = (log: EventLog): EventLog => ({
  ...log,
  entries: log.entries.map((entry) => {
    if (entry.event !== 'stage') return entry;
    const known = { ...entry };
    delete known.duration_ms;
    return known;
  }),
});
