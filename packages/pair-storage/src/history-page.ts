import type { HistoryEntry, HistoryPage, Severity, Verdict } from '@env-drift/contracts';
import { HISTORY_COLUMNS, type HistoryRow, toHistoryEntry } from './comparison-row.ts';

/** Which comparisons of a pair to show: those that fit one of the words of each filter. */
export interface HistoryQuery {
  limit: number;
  cursor?: string | undefined;
  status?: readonly HistoryEntry['status'][] | undefined;
  /** Whether somebody stopped it. */
  cancelled?: boolean | undefined;
  verdict?: readonly Verdict[] | undefined;
  /** The highest of a comparison's findings. */
  severity?: readonly Severity[] | undefined;
  /** Epoch milliseconds: begun at this time or later. */
  from?: number | undefined;
  /** Begun at this time or before. */
  to?: number | undefined;
}

/** Newest first. Reads a row more than it shows, which says whether there are others. */
export function readHistoryPage(
  sql: SqlStorage,
  pairKey: string,
  { limit, cursor, status, cancelled, verdict, severity, from, to }: HistoryQuery,
): HistoryPage {
  const conditions: [test: string, values: readonly (string | number)[] | undefined][] = [
    ['seq < ?', cursor === undefined ? undefined : [parseInt(cursor, 36)]],
    [`status IN (${places(status)})`, status],
    [
      `json_extract(error, '$.code') IS ${cancelled ? '' : 'NOT '}?`,
      cancelled === undefined ? undefined : ['cancelled'],
    ],
    [`verdict IN (${places(verdict)})`, verdict],
    [`max_severity IN (${places(severity)})`, severity],
    ['created_at >= ?', from === undefined ? undefined : [from]],
    ['created_at <= ?', to === undefined ? undefined : [to]],
  ];
  const given = conditions.filter(([, values]) => values !== undefined);
  const rows = sql
    .exec<HistoryRow & { seq: number }>(
      `SELECT seq, ${HISTORY_COLUMNS} FROM comparisons
       ${given.length > 0 ? `WHERE ${given.map(([test]) => test).join(' AND ')}` : ''}
       ORDER BY seq DESC LIMIT ?`,
      ...given.flatMap(([, values]) => values ?? []),
      limit + 1,
    )
    .toArray();
  const last = rows[limit - 1];
  return {
    pairKey,
    comparisons: rows.slice(0, limit).map((row) => toHistoryEntry(pairKey, row)),
    nextCursor: last && rows.length > limit ? last.seq.toString(36) : null,
  };
}

const places = (values: readonly string[] = []) => values.map(() => '?').join(', ');

export const isHistoryCursor = (text: string): boolean => /^[0-9a-z]{1,10}$/.test(text);

/** Whether any comparison of the pair is remembered. */
export const hasComparisons = (sql: SqlStorage): boolean =>
  sql.exec(`SELECT 1 FROM comparisons LIMIT 1`).toArray().length > 0;
