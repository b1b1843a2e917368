import { type Side, SignalEnvelope } from '@env-drift/contracts';
import type { ComparisonRow, StoredSamples } from './comparison-row.ts';
import { readJson } from './stored-json.ts';

/* Every statement on `samples`: a row each, which goes with its comparison. */

/** Keeps the first envelope of a sample of a comparison that runs, and says whether this is it. */
export const insertSample = (
  sql: SqlStorage,
  uuid: string,
  side: Side,
  number: number,
  envelope: SignalEnvelope,
): boolean =>
  sql.exec(
    `INSERT INTO samples (uuid, side, number, envelope)
     SELECT uuid, ?, ?, ? FROM comparisons WHERE uuid = ? AND status = 'running'
     ON CONFLICT (uuid, side, number) DO NOTHING`,
    side,
    number,
    JSON.stringify(envelope),
    uuid,
  ).rowsWritten > 0;

export function findSample(
  sql: SqlStorage,
  uuid: string,
  side: Side,
  number: number,
): SignalEnvelope | null {
  const stored = readSample(sql, uuid, side, number);
  return readJson(SignalEnvelope, stored ?? null) ?? null;
}

/**
 * Those to be shown of a comparison: all of one that has ended; of one that runs, whose readers ask often, the one
 * of each side that its diff was made of, and the first before there is a diff.
 */
export function findShown(sql: SqlStorage, row: ComparisonRow): StoredSamples {
  const { uuid, status, usual_left, usual_right } = row;
  if (status !== 'running') return findSamples(sql, uuid);
  const usual = { left: usual_left ?? 1, right: usual_right ?? 1 };
  const of = (side: Side) => {
    const stored = readSample(sql, uuid, side, usual[side]);
    return stored === undefined ? [] : [stored];
  };
  return { left: of('left'), right: of('right') };
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

const readSample = (
  sql: SqlStorage,
  uuid: string,
  side: Side,
  number: number,
): string | undefined =>
  sql
    .exec<{ envelope: string }>(
      `SELECT envelope FROM samples WHERE uuid = ? AND side = ? AND number = ?`,
      uuid,
      side,
      number,
    )
    .toArray()[0]?.envelope;
