import type { ComparisonError, EnvDiff, Explanation, History, Side } from '@env-drift/contracts';
import { mirrorFingerprints, type Told } from '@env-drift/diff-engine';
import { type ComparisonRow, type StoredSamples } from './comparison-row.ts';

/*
 * Every statement on `comparisons` and `samples`, by name. Each write changes a running comparison
 * only, and changes it once: writing it again is no change, and says so by returning false.
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
  | 'is_swapped'
  | 'created_at'
  | 'deadline_at'
  | 'policy'
  | 'run_order'
  | 'versions'
>;

export function insertComparison(sql: SqlStorage, row: NewRow): boolean {
  const columns = Object.keys(row);
  // Not told by what was written: a number is taken even where there is a conflict.
  const inserted = sql.exec(
    `INSERT INTO comparisons (status, stage, ${columns.join(', ')})
     VALUES ('running', 'probe', ${columns.map(() => '?').join(', ')})
     ON CONFLICT (uuid) DO NOTHING RETURNING seq`,
    ...Object.values(row),
  );
  return inserted.toArray().length > 0;
}

/** What was settled when it began. */
export const findBeginning = (
  sql: SqlStorage,
  uuid: string,
): { policy: string; run_order: string | null } | undefined =>
  sql
    .exec<{ policy: string; run_order: string | null }>(
      `SELECT policy, run_order FROM comparisons WHERE uuid = ?`,
      uuid,
    )
    .toArray()[0];

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
): boolean {
  const { rowsWritten } = sql.exec(
    `INSERT INTO samples (uuid, side, number, envelope)
     SELECT uuid, ?, ?, ? FROM comparisons WHERE uuid = ? AND status = 'running'
     ON CONFLICT (uuid, side, number) DO NOTHING`,
    side,
    number,
    envelope,
    uuid,
  );
  if (rowsWritten === 0) return false;
  sql.exec(
    `UPDATE comparisons SET stage = 'diff'
     WHERE uuid = ? AND status = 'running' AND stage = 'probe'
       AND (SELECT count(*) FROM samples WHERE samples.uuid = comparisons.uuid)
         = comparisons.samples_due`,
    uuid,
  );
  return true;
}

/** What a comparison found, and what of it others are held against. */
export interface NewDiff {
  uuid: string;
  diff: EnvDiff;
  mirror: Told;
  history: History;
  unseen: string;
}

export function updateDiff(
  sql: SqlStorage,
  { uuid, diff, mirror, history, unseen }: NewDiff,
): boolean {
  const count = (severity: string) =>
    diff.findings.filter((finding) => finding.severity === severity).length;
  const { rowsWritten } = sql.exec(
    `UPDATE comparisons
     SET stage = 'explain', diff = ?, history = ?, verdict = ?, max_severity = ?,
         critical = ?, warn = ?, info = ?, mirrored = ?, unseen = ?
     WHERE uuid = ? AND status = 'running' AND diff IS NULL`,
    JSON.stringify(diff),
    JSON.stringify(history),
    diff.verdict,
    diff.max_severity,
    count('critical'),
    count('warn'),
    count('info'),
    JSON.stringify(mirrorFingerprints(diff, mirror)),
    unseen,
    uuid,
  );
  return rowsWritten > 0;
}

/** Records how a comparison ended, and drops what was needed to run it. The clock may go backwards; a run does not. */
export function endComparison(
  sql: SqlStorage,
  uuid: string,
  now: number,
  end: { explanation: Explanation } | { error: ComparisonError },
): boolean {
  const [assignments, value] =
    'error' in end
      ? [`status = 'failed', error = ?`, end.error]
      : [`status = 'completed', stage = 'finish', explanation = ?`, end.explanation];
  const { rowsWritten } = sql.exec(
    `UPDATE comparisons
     SET ${assignments}, finished_at = max(?, created_at), left_target = NULL, right_target = NULL,
         left_request = NULL, right_request = NULL
     WHERE uuid = ? AND status = 'running'`,
    JSON.stringify(value),
    now,
    uuid,
  );
  return rowsWritten > 0;
}

/** The only write to a comparison that has ended: what is said of it, and nothing of what was seen. */
export const updateExplanation = (
  sql: SqlStorage,
  uuid: string,
  explanation: Explanation,
): boolean =>
  sql.exec(
    `UPDATE comparisons SET explanation = ? WHERE uuid = ? AND status = 'completed'`,
    JSON.stringify(explanation),
    uuid,
  ).rowsWritten > 0;

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

/** The one that has to end first, first. */
export const listRunning = (sql: SqlStorage): Pick<ComparisonRow, 'uuid' | 'deadline_at'>[] =>
  sql
    .exec<Pick<ComparisonRow, 'uuid' | 'deadline_at'>>(
      `SELECT uuid, deadline_at FROM comparisons WHERE status = 'running' ORDER BY deadline_at`,
    )
    .toArray();
