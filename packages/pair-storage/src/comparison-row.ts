import {
  type Comparison,
  ComparisonError,
  type ComparisonStage,
  EnvDiff,
  Explanation,
  History,
  type HistoryEntry,
  Policy,
  type Severity,
  SignalEnvelope,
  type Verdict,
} from '@env-drift/contracts';
import { usualSample } from '@env-drift/diff-engine';
import * as v from 'valibot';
import { comparisonId } from './comparison-id.ts';
import { readJson } from './stored-json.ts';

/** A row of `comparisons`. */
export type ComparisonRow = {
  seq: number;
  uuid: string;
  status: 'running' | 'completed' | 'failed';
  stage: string;
  left_url: string;
  left_label: string | null;
  left_target: string | null;
  left_request: string | null;
  right_url: string;
  right_label: string | null;
  right_target: string | null;
  right_request: string | null;
  /** How many both sides have together when it is whole. */
  samples_due: number;
  /** Whether left sorts after right among the two targets; null where that was not kept yet. */
  is_swapped: number | null;
  created_at: number;
  deadline_at: number;
  finished_at: number | null;
  policy: string;
  /** JSON; null where that was not kept yet. */
  run_order: string | null;
  versions: string;
  /** What its events tell, as JSON; null where that was not kept yet. */
  log: string | null;
  diff: string | null;
  history: string | null;
  /** The parts that its samples do not show, with commas between. */
  unseen: string | null;
  /** By fingerprint, that of the same difference with left and right swapped. */
  mirrored: string | null;
  explanation: string | null;
  error: string | null;
  verdict: string | null;
  max_severity: string | null;
  critical: number;
  warn: number;
  info: number;
  /** The number of the sample of which its diff was made; null before, and where that was not kept yet. */
  usual_left: number | null;
  usual_right: number | null;
};

/** The samples of a comparison as stored, by side, in order. */
export type StoredSamples = Record<'left' | 'right', string[]>;

/** A row and its samples as the API shows them. */
export function toComparison(
  pairKey: string,
  row: ComparisonRow,
  samples: StoredSamples,
): Comparison {
  const base = {
    comparisonId: comparisonId({ pairKey, uuid: row.uuid }),
    pairKey,
    stage: row.stage as ComparisonStage,
  };
  const known = whatIsKnown(row, samples);
  if (row.status === 'completed')
    return { ...base, status: 'completed', result: complete(row, known) };
  if (row.status === 'running') return { ...base, status: 'running', result: known };
  const error = readJson(ComparisonError, row.error) ?? unknownError;
  return { ...base, status: 'failed', result: known, error };
}

const unknownError = {
  code: 'unknown_error',
  message: 'The comparison failed. Start it again.',
};

function whatIsKnown(row: ComparisonRow, samples: StoredSamples) {
  const diff = readJson(EnvDiff, row.diff);
  const explanation = readJson(Explanation, row.explanation);
  const history = readJson(History, row.history);
  return {
    left: side(row.left_url, row.left_label, samples.left),
    right: side(row.right_url, row.right_label, samples.right),
    ...(diff ? { diff, findings: diff.findings } : {}),
    ...(explanation ? { explanation } : {}),
    ...(history ? { history } : {}),
    meta: {
      created_at: row.created_at,
      ...(row.finished_at === null ? {} : { finished_at: row.finished_at }),
      policy: v.parse(Policy, JSON.parse(row.policy)),
    },
  };
}

function side(url: string, label: string | null, stored: string[]) {
  const all = stored.map((text) => v.parse(SignalEnvelope, JSON.parse(text)));
  const envelope = usualSample(all);
  const samples = all.filter((each) => each !== envelope);
  return {
    url,
    ...(label === null ? {} : { label }),
    ...(envelope ? { envelope } : {}),
    ...(samples.length > 0 ? { samples } : {}),
  };
}

function complete(row: ComparisonRow, known: ReturnType<typeof whatIsKnown>) {
  const { left, right, diff, history, meta } = known;
  if (!left.envelope || !right.envelope || !diff || !history || row.finished_at === null) {
    throw new Error(`Comparison ${row.uuid} is completed but not whole.`);
  }
  return {
    ...known,
    left: { ...left, envelope: left.envelope },
    right: { ...right, envelope: right.envelope },
    diff,
    findings: diff.findings,
    history,
    meta: {
      ...meta,
      finished_at: row.finished_at,
      runner_context: { ...left.envelope.runner_context },
      versions: v.parse(v.record(v.string(), v.string()), JSON.parse(row.versions)),
    },
  };
}

/** What the history shows of a row: everything but the large columns. */
const historyColumns = [
  'uuid',
  'status',
  'created_at',
  'finished_at',
  'left_url',
  'left_label',
  'right_url',
  'right_label',
  'verdict',
  'max_severity',
  'critical',
  'warn',
  'info',
  'error',
] as const;
export const HISTORY_COLUMNS = historyColumns.join(', ');
export type HistoryRow = Pick<ComparisonRow, (typeof historyColumns)[number]>;

/** A row as one line of the pair's history. */
export function toHistoryEntry(pairKey: string, row: HistoryRow): HistoryEntry {
  const error = readJson(ComparisonError, row.error);
  return {
    comparisonId: comparisonId({ pairKey, uuid: row.uuid }),
    status: row.status,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    leftUrl: row.left_url,
    rightUrl: row.right_url,
    ...(row.left_label === null ? {} : { leftLabel: row.left_label }),
    ...(row.right_label === null ? {} : { rightLabel: row.right_label }),
    verdict: row.verdict as Verdict | null,
    maxSeverity: row.max_severity as Severity | null,
    counts: { critical: row.critical, warn: row.warn, info: row.info },
    ...(error ? { errorCode: error.code } : {}),
  };
}
