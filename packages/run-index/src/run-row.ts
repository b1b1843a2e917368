import { IndexedRun } from '@env-drift/contracts';
import * as v from 'valibot';

/** What is shown of a row of `pipeline_runs`. */
export interface RunRow {
  comparison_id: string;
  pair_key: string;
  status: string;
  created_at: number;
  finished_at: number | null;
  left_url: string;
  left_host: string;
  left_label: string | null;
  right_url: string;
  right_host: string;
  right_label: string | null;
  verdict: string | null;
  max_severity: string | null;
  critical: number;
  warn: number;
  info: number;
  new_findings: number | null;
  recurring_findings: number | null;
  resolved_findings: number | null;
  error_code: string | null;
}

/** What a list reads: not the log, which may be long. */
export const SHOWN_COLUMNS = [
  ...['comparison_id', 'pair_key', 'status', 'created_at', 'finished_at'],
  ...['left_url', 'left_label', 'right_url', 'right_label', 'verdict', 'max_severity'],
  ...['critical', 'warn', 'info', 'new_findings', 'recurring_findings', 'resolved_findings'],
  'error_code',
].join(', ');

export const toRow = (run: IndexedRun): RunRow => ({
  comparison_id: run.comparisonId,
  pair_key: run.pairKey,
  status: run.status,
  created_at: run.createdAt,
  finished_at: run.finishedAt,
  left_url: run.leftUrl,
  left_host: hostOf(run.leftUrl),
  left_label: run.leftLabel,
  right_url: run.rightUrl,
  right_host: hostOf(run.rightUrl),
  right_label: run.rightLabel,
  verdict: run.verdict,
  max_severity: run.maxSeverity,
  ...run.counts,
  new_findings: run.changes?.new ?? null,
  recurring_findings: run.changes?.recurring ?? null,
  resolved_findings: run.changes?.resolved ?? null,
  error_code: run.errorCode,
});

/** With its port, where it is not the usual one. */
const hostOf = (url: string): string => URL.parse(url)?.host ?? '';

export const toRun = (row: RunRow): IndexedRun =>
  v.parse(IndexedRun, {
    comparisonId: row.comparison_id,
    pairKey: row.pair_key,
    status: row.status,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    leftUrl: row.left_url,
    rightUrl: row.right_url,
    leftLabel: row.left_label,
    rightLabel: row.right_label,
    verdict: row.verdict,
    maxSeverity: row.max_severity,
    counts: { critical: row.critical, warn: row.warn, info: row.info },
    changes:
      row.new_findings === null
        ? null
        : {
            new: row.new_findings,
            recurring: row.recurring_findings ?? 0,
            resolved: row.resolved_findings ?? 0,
          },
    errorCode: row.error_code,
  });
