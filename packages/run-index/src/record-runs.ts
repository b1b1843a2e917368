import type { RunRecord } from '@env-drift/contracts';
import { toRow } from './run-row.ts';

/** Lines of one run that are kept, and how much of each. */
const LINES_KEPT = 50;
const LINE_LENGTH = 300;

/**
 * What is known of these runs now, as one statement. Idempotent: a run that has ended is never shown as
 * running again, whichever write comes last.
 */
export function upsertRuns(db: D1Database, records: readonly RunRecord[]): D1PreparedStatement {
  const rows = records.map(({ run }) => toRow(run));
  const columns = Object.keys(rows[0] ?? {});
  const changed = columns.filter((column) => column !== 'comparison_id');
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

/** The first lines of a run are kept: written again they are no change. */
export function insertLines(db: D1Database, records: readonly RunRecord[]): D1PreparedStatement {
  const rows = records.flatMap(({ run, lines }) =>
    lines.slice(0, LINES_KEPT).map(({ at, level, message }, index) => ({
      comparison_id: run.comparisonId,
      line: index + 1,
      at,
      level,
      message: message.slice(0, LINE_LENGTH),
    })),
  );
  return db
    .prepare(
      `INSERT INTO pipeline_logs (comparison_id, line, at, level, message)
       SELECT value ->> 'comparison_id', value ->> 'line', value ->> 'at', value ->> 'level',
         value ->> 'message'
       FROM json_each(?) WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(JSON.stringify(rows));
}
