import type { IndexedRun, RunsPage, RunStatus, Severity, Verdict } from '@env-drift/contracts';
import { toCursor, type RunPlace } from './run-cursor.ts';
import { SHOWN_COLUMNS, toRun, type RunRow } from './run-row.ts';

/** Which runs to show. */
export interface RunQuery {
  /** From 1 to 100. */
  limit: number;
  after?: RunPlace | undefined;
  status?: readonly RunStatus[] | undefined;
  /** Whether somebody stopped it. */
  cancelled?: boolean | undefined;
  verdict?: readonly Verdict[] | undefined;
  /** Of the gravest finding. */
  severity?: readonly Severity[] | undefined;
  /** Epoch milliseconds: begun at this time or later. */
  from?: number | undefined;
  /** Begun at this time or before. */
  to?: number | undefined;
  /** Part of the host of either side, whatever the case. */
  host?: string | undefined;
}

/** Newest first. Reads a row more than it shows, which says whether there are others. */
export async function listRuns(db: D1Database, { limit, ...filters }: RunQuery): Promise<RunsPage> {
  const conditions = conditionsOf(filters);
  const { results } = await db
    .prepare(
      `SELECT ${SHOWN_COLUMNS} FROM pipeline_runs
       ${conditions.length > 0 ? `WHERE ${conditions.map(([sql]) => sql).join(' AND ')}` : ''}
       ORDER BY created_at DESC, comparison_id DESC LIMIT ?`,
    )
    .bind(...conditions.flatMap(([, ...values]) => values), limit + 1)
    .all<RunRow>();
  const runs: IndexedRun[] = results.slice(0, limit).map(toRun);
  const last = runs.at(-1);
  return { runs, nextCursor: last && results.length > limit ? toCursor(last) : null };
}

type Condition = [sql: string, ...values: (string | number)[]];

function conditionsOf(query: Omit<RunQuery, 'limit'>): Condition[] {
  const { after, status, cancelled, verdict, severity, from, to, host } = query;
  const conditions: Condition[] = [];
  if (after) {
    conditions.push(['(created_at, comparison_id) < (?, ?)', after.createdAt, after.comparisonId]);
  }
  if (status) conditions.push(oneOf('status', status));
  if (cancelled !== undefined)
    conditions.push([`error_code IS ${cancelled ? '' : 'NOT '}?`, 'cancelled']);
  if (verdict) conditions.push(oneOf('verdict', verdict));
  if (severity) conditions.push(oneOf('max_severity', severity));
  if (from !== undefined) conditions.push(['created_at >= ?', from]);
  if (to !== undefined) conditions.push(['created_at <= ?', to]);
  if (host) {
    const part = host.toLowerCase();
    conditions.push(['(instr(left_host, ?) > 0 OR instr(right_host, ?) > 0)', part, part]);
  }
  return conditions;
}

const oneOf = (column: string, words: readonly string[]): Condition => [
  `${column} IN (${words.map(() => '?').join(', ')})`,
  ...words,
];
