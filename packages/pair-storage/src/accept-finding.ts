import type { Acceptance, KnownFinding } from '@env-drift/contracts';
import { findComparable } from './comparable-table.ts';
import { type KnownEntry, toKnownFinding } from './known-entry.ts';
import { readMemory, updateAcceptances } from './memory-table.ts';
import { areMirrored } from './orientation.ts';

/** Why a finding may stay; null where that is taken back. */
export type NewAcceptance = Omit<Acceptance, 'acceptedAt'> | null;

export type Accepted =
  { ok: true; finding: KnownFinding } | { ok: false; missing: 'finding' | 'comparison' };

/**
 * Keeps why a finding may stay, or takes that back. The same twice changes nothing the second time.
 *
 * @param uuid the comparison in which the fingerprint stands; null for the orientation of the pair's first
 */
export function acceptFinding(
  sql: SqlStorage,
  pairKey: string,
  fingerprint: string,
  uuid: string | null,
  acceptance: NewAcceptance,
  now: number,
): Accepted {
  const memory = readMemory(sql);
  const comparison = uuid === null ? undefined : findComparable(sql, uuid);
  if (uuid !== null && !comparison) return { ok: false, missing: 'comparison' };
  const isMirrored = memory && comparison && areMirrored(memory, comparison);
  const before = memory?.known.find(
    (entry) => entry[isMirrored ? 'mirrored' : 'fingerprint'] === fingerprint,
  );
  if (!memory || !before) return { ok: false, missing: 'finding' };
  if (isSame(before.acceptance, acceptance))
    return { ok: true, finding: toKnownFinding(pairKey, before, now) };
  const after: KnownEntry = { ...before };
  if (acceptance) after.acceptance = { ...acceptance, acceptedAt: now };
  else delete after.acceptance;
  updateAcceptances(
    sql,
    memory.known.map((entry) => (entry === before ? after : entry)),
  );
  return { ok: true, finding: toKnownFinding(pairKey, after, now) };
}

function isSame(before: Acceptance | undefined, now: NewAcceptance): boolean {
  if (!before || !now) return !before && !now;
  return before.reason === now.reason && before.until === now.until && before.who === now.who;
}
