import type { ComparisonError, EnvDiff, Explanation, History, Side } from '@env-drift/contracts';
import {
  type ComparisonRow,
  HISTORY_COLUMNS,
  type HistoryRow,
  type StoredSamples,
} from './comparison-row.ts';
import { forgetOldest } from './retention.ts';

/*
 * Every statement on `comparisons` and `samples`, by name. Each write changes a running comparison
 * only, and changes it once: writing it again is no change.
 */

type NewRow = Pick<
  ComparisonRow,
  | 'uuid'
  | 'left_url'
  | 'left_target'
  | 'left_request'
  | 'left_label'
  | 'right_url'
  | 'right_target'
  | 'right_request'
  | 'samples_due'
  | 'right_label'
  | 'created_at'
  | 'deadline_at'
  | 'policy'
  | 'versions'
>;

export function insertComparison(sql: SqlStorage, row: NewRow): void {
  const columns = Object.keys(row);
  sql.exec(
    `INSERT INTO comparisons (status, stage, ${columns.join(', ')})
     VALUES ('running', 'probe', ${columns.map(() => '?').join(', ')})
     ON CONFLICT (uuid) DO NOTHING`,
    ...Object.values(row),
  );
}

/** Null once the comparison has ended, and for a side that was recorded. */
export function readTarget(
  sql: SqlStorage,
  uuid: string,
  side: Side,
): { url: string; request: string | null } | null {
  const [row] = sql
    .exec<{ url: string | null; request: string | null }>(
      `SELECT ${side}_target AS url, ${side}_request AS request FROM comparisons WHERE uuid = ?`,
      uuid,
    )
    .toArray();
  return row && row.url !== null ? { url: row.url, request: row.request } : null;
}

/** Once the samples of both sides are there, the comparison is at its diff. */
export function insertSample(
  sql: SqlStorage,
  uuid: string,
  side: Side,
  number: number,
  envelope: string,
): void {
  sql.exec(
    `INSERT INTO samples (uuid, side, number, envelope)
     SELECT uuid, ?, ?, ? FROM comparisons WHERE uuid = ? AND status = 'running'
     ON CONFLICT (uuid, side, number) DO NOTHING`,
    side,
    number,
    envelope,
    uuid,
  );
  sql.exec(
    `UPDATE comparisons SET stage = 'diff'
     WHERE uuid = ? AND status = 'running' AND stage = 'probe'
       AND (SELECT count(*) FROM samples WHERE samples.uuid = comparisons.uuid)
         = comparisons.samples_due`,
    uuid,
  );
}

export function updateDiff(sql: SqlStorage, uuid: string, diff: EnvDiff, history: History): void {
  const count = (severity: string) =>
    diff.findings.filter((finding) => finding.severity === severity).length;
  sql.exec(
    `UPDATE comparisons
     SET stage = 'explain', diff = ?, history = ?, verdict = ?, max_severity = ?,
         critical = ?, warn = ?, info = ?
     WHERE uuid = ? AND status = 'running' AND diff IS NULL`,
    JSON.stringify(diff),
    JSON.stringify(history),
    diff.verdict,
    diff.max_severity,
    count('critical'),
    count('warn'),
    count('info'),
    uuid,
  );
}

/** Records how a comparison ended, drops what was needed to run it, and makes room for others. */
export function endComparison(
  sql: SqlStorage,
  uuid: string,
  now: number,
  end: { explanation: Explanation } | { error: ComparisonError },
): void {
  const [assignments, value] =
    'error' in end
      ? [`status = 'failed', error = ?`, end.error]
      : [`status = 'completed', stage = 'finish', explanation = ?`, end.explanation];
  const { rowsWritten } = sql.exec(
    `UPDATE comparisons
     SET ${assignments}, finished_at = ?, left_target = NULL, right_target = NULL,
         left_request = NULL, right_request = NULL
     WHERE uuid = ? AND status = 'running'`,
    JSON.stringify(value),
    now,
    uuid,
  );
  if (rowsWritten > 0) forgetOldest(sql);
}

export function findComparison(sql: SqlStorage, uuid: string): ComparisonRow | undefined {
  return sql.exec<ComparisonRow>(`SELECT * FROM comparisons WHERE uuid = ?`, uuid).toArray()[0];
}

export function findSample(
  sql: SqlStorage,
  uuid: string,
  side: Side,
  number: number,
): string | null {
  const [row] = sql
    .exec<{ envelope: string }>(
      `SELECT envelope FROM samples WHERE uuid = ? AND side = ? AND number = ?`,
      uuid,
      side,
      number,
    )
    .toArray();
  return row?.envelope ?? null;
}

export function findSamples(sql: SqlStorage, uuid: string): StoredSamples {
  const samples = sql
    .exec<{ side: Side; envelope: string }>(
      `SELECT side, envelope FROM samples WHERE uuid = ? ORDER BY side, number`,
      uuid,
    )
    .toArray();
  const of = (side: Side) =>
    samples.filter((sample) => sample.side === side).map(({ envelope }) => envelope);
  return { left: of('left'), right: of('right') };
}

/** Newest first. */
export const listHistory = (sql: SqlStorage): HistoryRow[] =>
  sql.exec<HistoryRow>(`SELECT ${HISTORY_COLUMNS} FROM comparisons ORDER BY seq DESC`).toArray();

/** The one that has to end first, first. */
export const listRunning = (sql: SqlStorage): Pick<ComparisonRow, 'uuid' | 'deadline_at'>[] =>
  sql
    .exec<Pick<ComparisonRow, 'uuid' | 'deadline_at'>>(
      `SELECT uuid, deadline_at FROM comparisons WHERE status = 'running' ORDER BY deadline_at`,
    )
    .toArray();

/** What the samples of a comparison do not show: part by part, each once, in one text. */
const unseenBy = (comparison: string) =>
  `(SELECT group_concat(part) FROM
     (SELECT DISTINCT json_each.value AS part
      FROM samples, json_each(samples.envelope, '$.unseen')
      WHERE samples.uuid = ${comparison}.uuid ORDER BY part))`;

/**
 * The completed and conclusive comparison before this one, in the same orientation, that saw as much: what
 * one could not see is neither new nor gone.
 */
export function findPrevious(
  sql: SqlStorage,
  uuid: string,
): Pick<ComparisonRow, 'uuid' | 'diff'> | undefined {
  return sql
    .exec<Pick<ComparisonRow, 'uuid' | 'diff'>>(
      `SELECT earlier.uuid, earlier.diff
       FROM comparisons AS earlier JOIN comparisons AS this ON this.uuid = ?
       WHERE earlier.seq < this.seq
         AND earlier.status = 'completed' AND earlier.verdict <> 'inconclusive'
         AND earlier.left_url = this.left_url AND earlier.right_url = this.right_url
         AND ${unseenBy('earlier')} IS ${unseenBy('this')}
       ORDER BY earlier.seq DESC LIMIT 1`,
      uuid,
    )
    .toArray()[0];
}
