import * as v from 'valibot';
import { KnownEntry } from './known-entry.ts';
import type { Orientation } from './orientation.ts';
import { readJson } from './stored-json.ts';

/* Every statement on `pair_memory`: one row, as old as the pair. */

/** What a pair remembers beside its comparisons. Left and right are those of the first one. */
export interface PairMemory extends Orientation {
  right_url: string;
  known: KnownEntry[];
  /** How often a finding was accepted, or that was taken back or forgotten. */
  acceptance_changes: number;
}

type MemoryRow = {
  left_url: string;
  right_url: string;
  is_swapped: number | null;
  known: string;
  acceptance_changes: number;
};

export function insertMemory(
  sql: SqlStorage,
  first: Omit<MemoryRow, 'known' | 'acceptance_changes'>,
) {
  sql.exec(
    `INSERT INTO pair_memory (id, left_url, right_url, is_swapped) VALUES (1, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING`,
    first.left_url,
    first.right_url,
    first.is_swapped,
  );
}

/** Undefined where no comparison ever began. */
export function readMemory(sql: SqlStorage): PairMemory | undefined {
  const [row] = sql
    .exec<MemoryRow>(
      `SELECT left_url, right_url, is_swapped, known, acceptance_changes FROM pair_memory`,
    )
    .toArray();
  return row && { ...row, known: readJson(v.array(KnownEntry), row.known) ?? [] };
}

export function updateKnown(sql: SqlStorage, known: readonly KnownEntry[]): void {
  sql.exec(`UPDATE pair_memory SET known = ?`, JSON.stringify(known));
}

/** Counts along that what is accepted has changed, which is part of the policy's version. */
export function updateAcceptances(sql: SqlStorage, known: readonly KnownEntry[]): void {
  sql.exec(
    `UPDATE pair_memory SET known = ?, acceptance_changes = acceptance_changes + 1`,
    JSON.stringify(known),
  );
}
