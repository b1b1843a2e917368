import { EnvDiff, type ComparisonEvent } from '@env-drift/contracts';
import { findComparison } from './comparison-table.ts';
import { deriveLog } from './derive-log.ts';
import { EventLog, isOver, seenUpTo, toEvents } from './event-log.ts';
import { findSamples } from './sample-table.ts';
import { readJson } from './stored-json.ts';

/* What a comparison's row tells of its events. It is written by the statement that changes what they tell of. */

/** Undefined where the comparison is not known. */
export function readLog(sql: SqlStorage, uuid: string): EventLog | undefined {
  const [stored] = sql
    .exec<{ log: string | null }>(`SELECT log FROM comparisons WHERE uuid = ?`, uuid)
    .toArray();
  if (!stored) return undefined;
  const log = readJson(EventLog, stored.log);
  return log ?? deriveLog(findComparison(sql, uuid)!, findSamples(sql, uuid));
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
