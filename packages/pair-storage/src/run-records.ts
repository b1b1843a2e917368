import {
  ComparisonError,
  type IndexedRun,
  type RunLogLine,
  type RunRecord,
  type Severity,
  type Verdict,
} from '@env-drift/contracts';
import { comparisonId } from './comparison-id.ts';
import { HISTORY_COLUMNS, type HistoryRow } from './comparison-row.ts';
import type { EventLog, LogEntry } from './event-log.ts';
import { readLog } from './stored-log.ts';
import { readJson } from './stored-json.ts';

/** What the index across pairs is told of a row: everything but the large columns. */
type IndexedRow = HistoryRow & {
  deadline_at: number;
  new_findings: number | null;
  recurring_findings: number | null;
  resolved_findings: number | null;
};

const COLUMNS = `${HISTORY_COLUMNS}, deadline_at,
  json_array_length(history, '$.new') AS new_findings,
  json_array_length(history, '$.recurring') AS recurring_findings,
  json_array_length(history, '$.resolved') AS resolved_findings`;

/** Of one comparison, or of all that are remembered, newest first. */
export function readRunRecords(sql: SqlStorage, pairKey: string, uuid?: string): RunRecord[] {
  const rows =
    uuid === undefined
      ? sql.exec<IndexedRow>(`SELECT ${COLUMNS} FROM comparisons ORDER BY seq DESC`)
      : sql.exec<IndexedRow>(`SELECT ${COLUMNS} FROM comparisons WHERE uuid = ?`, uuid);
  return rows.toArray().map((row) => ({
    run: toIndexedRun(pairKey, row),
    lines: row.status === 'running' ? [] : toLines(readLog(sql, row.uuid)),
    deadlineAt: row.deadline_at,
  }));
}

const toIndexedRun = (pairKey: string, row: IndexedRow): IndexedRun => ({
  comparisonId: comparisonId({ pairKey, uuid: row.uuid }),
  pairKey,
  status: row.status,
  createdAt: row.created_at,
  finishedAt: row.finished_at,
  leftUrl: row.left_url,
  rightUrl: row.right_url,
  leftLabel: row.left_label,
  rightLabel: row.right_label,
  verdict: row.verdict as Verdict | null,
  maxSeverity: row.max_severity as Severity | null,
  counts: { critical: row.critical, warn: row.warn, info: row.info },
  changes:
    row.new_findings === null
      ? null
      : {
          new: row.new_findings,
          recurring: row.recurring_findings ?? 0,
          resolved: row.resolved_findings ?? 0,
        },
  errorCode: readJson(ComparisonError, row.error)?.code ?? null,
});

const toLines = (log: EventLog | undefined): RunLogLine[] =>
  (log?.entries ?? []).flatMap((entry) => {
    const line = toLine(entry);
    return line ? [{ at: entry.at, ...line }] : [];
  });

/** How each stage ended and what was said on the way; findings are told by their numbers. */
function toLine(entry: LogEntry): Omit<RunLogLine, 'at'> | undefined {
  if (entry.event === 'log') return { level: entry.level, message: entry.message };
  if (entry.event !== 'stage' || entry.state === 'started') return undefined;
  const { stage, side, state, duration_ms } = entry;
  const what = side ? `${stage}, ${side} side` : stage;
  const took = duration_ms === undefined ? '' : ` after ${duration_ms} ms`;
  return { level: state === 'failed' ? 'error' : 'info', message: `${what}: ${state}${took}.` };
}
