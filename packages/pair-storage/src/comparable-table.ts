import type { EarlierRow } from './previous-run.ts';
import type { Orientation } from './orientation.ts';

/* Every statement on what comparisons are held against one another by. */

/** A comparison that is about to be diffed. */
export interface Comparable extends Orientation {
  seq: number;
  status: string;
  isDiffed: boolean;
  policy: string;
}

type ComparableRow = Omit<Comparable, 'isDiffed'> & { is_diffed: number };

export function findComparable(sql: SqlStorage, uuid: string): Comparable | undefined {
  const [row] = sql
    .exec<ComparableRow>(
      `SELECT seq, status, diff IS NOT NULL AS is_diffed, policy, left_url, is_swapped
       FROM comparisons WHERE uuid = ?`,
      uuid,
    )
    .toArray();
  if (!row) return undefined;
  const { is_diffed, ...rest } = row;
  return { ...rest, isDiffed: is_diffed === 1 };
}

type PreviousRow = Columns<
  Orientation & EarlierRow & { uuid: string; policy: string; unseen: string | null }
>;

/** An interface has no place for columns that it does not name; what a statement gives has. */
type Columns<Row> = { [Column in keyof Row]: Row[Column] };

/**
 * The completed and conclusive comparison before this one that saw as much: what one could not see is neither
 * new nor gone. One that stands the other way round counts where it is kept what its findings are called here.
 */
export function findPrevious(
  sql: SqlStorage,
  row: Comparable,
  unseen: string,
): PreviousRow | undefined {
  return sql
    .exec<PreviousRow>(
      `SELECT uuid, left_url, is_swapped, diff, mirrored, policy, unseen FROM comparisons
       WHERE seq < ? AND status = 'completed' AND verdict <> 'inconclusive' AND unseen = ?
         AND (mirrored IS NOT NULL OR left_url = ?)
       ORDER BY seq DESC LIMIT 1`,
      row.seq,
      unseen,
      row.left_url,
    )
    .toArray()[0];
}

/** A comparison as two of a pair are held against each other. */
export type DiffedRow = Columns<PreviousRow & { status: string; verdict: string | null }>;

export const findDiffed = (sql: SqlStorage, uuid: string): DiffedRow | undefined =>
  sql
    .exec<DiffedRow>(
      `SELECT uuid, status, left_url, is_swapped, diff, mirrored, policy, verdict, unseen
       FROM comparisons WHERE uuid = ?`,
      uuid,
    )
    .toArray()[0];
