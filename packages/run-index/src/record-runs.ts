import type { RunLogLine, RunRecord } from '@env-drift/contracts';
import { toRow } from './run-row.ts';

/** Lines of one run that are kept, and how much of each. */
const LINES_KEPT = 50;
const LINE_LENGTH = 300;
/** From the deadline of a run until its pair has ended it. */
const ENDED_WITHIN_MS = 5_000;

/**
 * What is known of these runs now, with their lines, as one statement. Idempotent: a run that has ended is never
 * shown as running again, whichever write comes last.
 */
export function upsertRuns(db: D1Database, records: readonly RunRecord[]): D1PreparedStatement {
  const rows = records.map(({ run, lines, deadlineAt }) => ({
    ...toRow(run),
    log: lines.length > 0 ? toLog(lines) : null,
    ask_at: deadlineAt + ENDED_WITHIN_MS,
  }));
  const columns = Object.keys(rows[0] ?? {});
  // When it was asked for is not forgotten, so that others have their turn.
  const changed = columns.filter((column) => !['comparison_id', 'ask_at'].includes(column));
  return db
    .prepare(
      `INSERT INTO pipeline_runs (${columns.join(', ')})
       SELECT ${columns.map((column) => `value ->> '${column}'`).join(', ')}
       FROM json_each(?) WHERE true
       ON CONFLICT (comparison_id) DO UPDATE
       SET ${changed.map((column) => `${column} = excluded.${column}`).join(', ')}
       WHERE excluded.status <> 'running' OR pipeline_runs.status = 'running'`,
    )
    .bind(JSON.stringify(rows));
}

const toLog = (lines: readonly RunLogLine[]): string =>
  JSON.stringify(
    lines
      .slice(0, LINES_KEPT)
      .map(({ at, level, message }) => ({ at, level, message: message.slice(0, LINE_LENGTH) })),
  );
