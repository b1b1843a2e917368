import { EnvDiff, type ComparisonEvent } from '@env-drift/contracts';
import { findComparison, findSamples } from './comparison-table.ts';
import { deriveLog } from './derive-log.ts';
import { EventLog, isOver, seenUpTo, toEvents } from './event-log.ts';
import { readJson } from './stored-json.ts';

/*
 * Every statement on `events`: one row a comparison, which goes with it. A row is written in the transaction
 * that changes what it tells of.
 */

export function writeLog(sql: SqlStorage, uuid: string, log: EventLog): void {
  sql.exec(
    `INSERT INTO events (uuid, log) VALUES (?, ?)
     ON CONFLICT (uuid) DO UPDATE SET log = excluded.log`,
    uuid,
    JSON.stringify(log),
  );
}

/** Undefined where the comparison is not known. */
export function readLog(sql: SqlStorage, uuid: string): EventLog | undefined {
  const [stored] = sql
    .exec<{ log: string }>(`SELECT log FROM events WHERE uuid = ?`, uuid)
    .toArray();
  if (stored) return readJson(EventLog, stored.log);
  const row = findComparison(sql, uuid);
  return row && deriveLog(row, findSamples(sql, uuid));
}

/** What there is to tell of a comparison after an event; undefined where the comparison is not known. */
export function readEvents(
  sql: SqlStorage,
  uuid: string,
  id: number,
): { events: ComparisonEvent[]; isOver: boolean } | undefined {
  const log = readLog(sql, uuid);
  if (!log) return undefined;
  const after = seenUpTo(log, id);
  const hasFindings = log.entries.some(
    (entry) => entry.event === 'findings' && entry.id + entry.count - 1 > after,
  );
  const findings = hasFindings ? readFindings(sql, uuid) : [];
  return {
    events: toEvents(log.entries, findings).filter(({ id }) => id > after),
    isOver: isOver(log),
  };
}

function readFindings(sql: SqlStorage, uuid: string) {
  const [row] = sql
    .exec<{ diff: string | null }>(`SELECT diff FROM comparisons WHERE uuid = ?`, uuid)
    .toArray();
  return readJson(EnvDiff, row?.diff ?? null)?.findings ?? [];
}
