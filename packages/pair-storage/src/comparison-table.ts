import type { ComparisonError, EnvDiff, Explanation, History, Side } from '@env-drift/contracts';
import {
  type ComparisonRow,
  HISTORY_COLUMNS,
  type HistoryRow,
  type StoredEnvelopes,
} from './comparison-row.ts';
import { forgetOldest } from './retention.ts';

/*
 * Every statement on `comparisons` and `probes`, by name. Each write changes a running comparison
 * only, and changes it once: writing it again is no change.
 */

type NewRow = Pick<
  ComparisonRow,
  | 'uuid'
  | 'left_url'
  | 'left_target'
  | 'left_label'
  | 'right_url'
  | 'right_target'
  | 'right_label'
  | 'created_at'
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

export function readTarget(sql: SqlStorage, uuid: string, side: Side): string | null {
  const [row] = sql
    .exec<{ target: string | null }>(
      `SELECT ${side}_target AS target FROM comparisons WHERE uuid = ?`,
      uuid,
    )
    .toArray();
  return row?.target ?? null;
}

/** Once both probes are there, the comparison is at its diff. */
export function insertProbe(sql: SqlStorage, uuid: string, side: Side, envelope: string): void {
  sql.exec(
    `INSERT INTO probes (uuid, side, envelope)
     SELECT uuid, ?, ? FROM comparisons WHERE uuid = ? AND status = 'running'
     ON CONFLICT (uuid, side) DO NOTHING`,
    side,
    envelope,
    uuid,
  );
  sql.exec(
    `UPDATE comparisons SET stage = 'diff'
     WHERE uuid = ? AND status = 'running' AND stage = 'probe'
       AND (SELECT count(*) FROM probes WHERE probes.uuid = comparisons.uuid) = 2`,
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
     SET ${assignments}, finished_at = ?, left_target = NULL, right_target = NULL
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

export function findEnvelopes(sql: SqlStorage, uuid: string): StoredEnvelopes {
  const probes = sql
    .exec<{ side: Side; envelope: string }>(
      `SELECT side, envelope FROM probes WHERE uuid = ?`,
      uuid,
    )
    .toArray();
  const of = (side: Side) => probes.find((probe) => probe.side === side)?.envelope ?? null;
  return { left: of('left'), right: of('right') };
}

/** Newest first. */
export const listHistory = (sql: SqlStorage): HistoryRow[] =>
  sql.exec<HistoryRow>(`SELECT ${HISTORY_COLUMNS} FROM comparisons ORDER BY seq DESC`).toArray();

/** Oldest first. */
export const listRunning = (sql: SqlStorage): Pick<ComparisonRow, 'uuid' | 'created_at'>[] =>
  sql
    .exec<Pick<ComparisonRow, 'uuid' | 'created_at'>>(
      `SELECT uuid, created_at FROM comparisons WHERE status = 'running' ORDER BY created_at`,
    )
    .toArray();

/** The completed and conclusive comparison before this one, in the same orientation. */
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
       ORDER BY earlier.seq DESC LIMIT 1`,
      uuid,
    )
    .toArray()[0];
}
