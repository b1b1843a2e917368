import { EnvDiff, type History, Policy } from '@env-drift/contracts';
import { compareRuns, type Told } from '@env-drift/diff-engine';
import { comparisonId } from './comparison-id.ts';
import { findComparable, findPrevious } from './comparable-table.ts';
import { updateDiff } from './comparison-table.ts';
import { stateOf, type KnownEntry } from './known-entry.ts';
import { readMemory, updateKnown } from './memory-table.ts';
import { areMirrored } from './orientation.ts';
import { toPreviousRun } from './previous-run.ts';
import { rememberRun } from './remember-run.ts';
import { readJson } from './stored-json.ts';

/**
 * Saves what a comparison found, what of it is new, and what the pair knows from now on: all of it once, so
 * that a comparison counts once however often it is saved. Null where it has been saved before or has ended.
 *
 * @param mirror what the same comparison tells with its sides swapped
 */
export function saveDiff(
  sql: SqlStorage,
  pairKey: string,
  uuid: string,
  { diff, mirror, now }: { diff: EnvDiff; mirror: Told; now: number },
): History | null {
  const row = findComparable(sql, uuid);
  const memory = readMemory(sql);
  if (!row || !memory || row.status !== 'running' || row.isDiffed) return null;

  const isMirrored = areMirrored(row, memory);
  const policy = readJson(Policy, row.policy)!;
  const known = rememberRun(memory.known, {
    ...{ uuid, diff, mirror, isMirrored, policy, now },
    unseen: row.unseen,
  });
  const before = findPrevious(sql, row);
  const previous = before
    ? toPreviousRun(before, areMirrored(row, before), comparisonId({ pairKey, uuid: before.uuid }))
    : null;
  const changes = compareRuns(previous, diff.findings, diff.forgiven);
  const history: History = {
    ...changes,
    // Who saw too little cannot tell that something is gone.
    ...(diff.verdict === 'inconclusive' && { resolved: [] }),
    known: rememberedOf(known, isMirrored, diff, now),
  };
  updateDiff(sql, { uuid, diff, mirror, history, unseen: row.unseen });
  updateKnown(sql, known);
  return history;
}

function rememberedOf(
  known: readonly KnownEntry[],
  isMirrored: boolean,
  { findings }: EnvDiff,
  now: number,
): History['known'] {
  const name = isMirrored ? 'mirrored' : 'fingerprint';
  const entries = new Map(known.map((entry) => [entry[name], entry]));
  return Object.fromEntries(
    findings.flatMap(({ fingerprint }) => {
      const entry = entries.get(fingerprint);
      if (!entry) return [];
      const { first_seen, times_seen } = entry;
      return [[fingerprint, { state: stateOf(entry, now), first_seen, times_seen }]];
    }),
  );
}
