import {
  type ComparisonError,
  type ComparisonStage,
  type EnvDiff,
  type Explanation,
  type History,
  RequestOptions,
  type Side,
} from '@env-drift/contracts';
import { mirrorFingerprints, type Told } from '@env-drift/diff-engine';
import type { ComparisonRow } from './comparison-row.ts';
import type { RunTarget } from './new-comparison.ts';
import { ENDED_PLACE } from './retention.ts';
import { readJson } from './stored-json.ts';

/*
 * Every statement on `comparisons`, by name. Each write changes a running comparison only, and changes it once:
 * writing it again is no change, and says so by returning false. What is told of a change, `log`, is written
 * with it, as one row.
 */

type NewRow = Pick<
  ComparisonRow,
  | 'uuid'
  | 'stage'
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
  | 'log'
>;

export function insertComparison(sql: SqlStorage, row: NewRow): boolean {
  const columns = Object.keys(row);
  const { rowsWritten } = sql.exec(
    `INSERT INTO comparisons (status, ${columns.join(', ')})
     VALUES ('running', ${columns.map(() => '?').join(', ')})
     ON CONFLICT (uuid) DO NOTHING`,
    ...Object.values(row),
  );
  return rowsWritten > 0;
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
export function findTarget(sql: SqlStorage, uuid: string, side: Side): RunTarget | null {
  const [row] = sql
    .exec<{ url: string | null; request: string | null }>(
      `SELECT ${side}_target AS url, ${side}_request AS request FROM comparisons WHERE uuid = ?`,
      uuid,
    )
    .toArray();
  if (!row || row.url === null) return null;
  return { url: row.url, request: readJson(RequestOptions, row.request) ?? {} };
}

/** What there is to tell of a sample, and where the comparison is with it. */
export function updateProgress(
  sql: SqlStorage,
  uuid: string,
  log: string,
  stage: ComparisonStage,
): void {
  sql.exec(
    `UPDATE comparisons SET log = ?, stage = ? WHERE uuid = ? AND status = 'running'`,
    log,
    stage,
    uuid,
  );
}

/** What a comparison found, and what of it others are held against. */
export interface NewDiff {
  uuid: string;
  diff: EnvDiff;
  mirror: Told;
  history: History;
  unseen: string;
  /** The number of the sample that stands for each side. */
  usual: Readonly<Record<Side, number>>;
  log: string;
}

export function updateDiff(
  sql: SqlStorage,
  { uuid, diff, mirror, history, unseen, usual, log }: NewDiff,
): boolean {
  const count = (severity: string) =>
    diff.findings.filter((finding) => finding.severity === severity).length;
  const { rowsWritten } = sql.exec(
    `UPDATE comparisons
     SET stage = 'explain', diff = ?, history = ?, verdict = ?, max_severity = ?,
         critical = ?, warn = ?, info = ?, mirrored = ?, unseen = ?, usual_left = ?,
         usual_right = ?, log = ?
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
    usual.left,
    usual.right,
    log,
    uuid,
  );
  return rowsWritten > 0;
}

/** Records how a comparison ended, and drops what was needed to run it. The clock may go backwards; a run does not. */
export function endComparison(
  sql: SqlStorage,
  uuid: string,
  now: number,
  log: string,
  end: { explanation: Explanation } | { error: ComparisonError },
): boolean {
  const [assignments, value] =
    'error' in end
      ? [`status = 'failed', error = ?`, end.error]
      : [`status = 'completed', stage = 'finish', explanation = ?`, end.explanation];
  const { rowsWritten } = sql.exec(
    `UPDATE comparisons
     SET ${assignments}, finished_at = max(?, created_at), left_target = NULL, right_target = NULL,
         left_request = NULL, right_request = NULL, log = ?, ended_place = ${ENDED_PLACE}
     WHERE uuid = ? AND status = 'running'`,
    JSON.stringify(value),
    now,
    log,
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

/** The one that has to end first, first. */
export const listRunning = (sql: SqlStorage): Pick<ComparisonRow, 'uuid' | 'deadline_at'>[] =>
  sql
    .exec<Pick<ComparisonRow, 'uuid' | 'deadline_at'>>(
      `SELECT uuid, deadline_at FROM comparisons WHERE status = 'running' ORDER BY deadline_at`,
    )
    .toArray();
