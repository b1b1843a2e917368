import { EnvDiff, type Finding, type History, Policy } from '@env-drift/contracts';
import { answersInPlace, compareRuns, couldTell, type Told } from '@env-drift/diff-engine';
import { comparisonId } from './comparison-id.ts';
import { findComparable, findPrevious } from './comparable-table.ts';
import { updateDiff } from './comparison-table.ts';
import { holdAgainst, printsOf } from './hold-against.ts';
import { stateOf, type KnownEntry } from './known-entry.ts';
import { readMemory, updateAcceptances, updateKnown } from './memory-table.ts';
import { areMirrored } from './orientation.ts';
import { type HeldRun, toHeldRun } from './previous-run.ts';
import { rememberRun } from './remember-run.ts';
import { readJson } from './stored-json.ts';
import { partsOf, turnParts } from './unseen-parts.ts';
import { whatSamplesTell } from './what-samples-tell.ts';

/**
 * Saves what a comparison found, what of it is new, and what the pair knows from now on: all of it once, so
 * that a comparison counts once however often it is saved. Null where it has been saved before or has ended.
 *
 * @param told.mirror what the same comparison tells with its sides swapped
 */
export function saveDiff(
  sql: SqlStorage,
  pairKey: string,
  uuid: string,
  { diff, mirror, now, log }: { diff: EnvDiff; mirror: Told; now: number; log: string },
): History | null {
  const row = findComparable(sql, uuid);
  const memory = readMemory(sql);
  if (!row || !memory || row.status !== 'running' || row.isDiffed) return null;

  const isMirrored = areMirrored(row, memory);
  const policy = readJson(Policy, row.policy)!;
  const samples = whatSamplesTell(sql, uuid);
  const known = rememberRun(memory.known, {
    ...{ uuid, diff, mirror, isMirrored, policy, now },
    unseen: samples.unseen,
  });
  const before = findPrevious(sql, row, samples.unseen);
  const unseen = [...partsOf(samples.unseen), ...answersInPlace(diff)];
  const told: HeldRun = { ...diff, run: { diff, policy, unseen } };
  const changes = before
    ? changesSince(toHeldRun(before, areMirrored(row, before)), told, {
        known: memory.known,
        after: known,
        isMirrored,
      })
    : compareRuns(null, diff.findings);
  const history: History = {
    ...changes,
    previous_comparison_id: before ? comparisonId({ pairKey, uuid: before.uuid }) : null,
    known: rememberedOf(known, isMirrored, diff, now),
  };
  updateDiff(sql, { uuid, diff, mirror, history, ...samples, log });
  const isForgotten = acceptancesIn(known) < acceptancesIn(memory.known);
  (isForgotten ? updateAcceptances : updateKnown)(sql, known);
  return history;
}

const acceptancesIn = (known: readonly KnownEntry[]): number =>
  known.filter(({ acceptance }) => acceptance !== undefined).length;

/**
 * Against the comparison before. Of what that one could not tell, the memory of the pair knows how it was when
 * somebody last could.
 */
function changesSince(
  before: HeldRun,
  told: HeldRun,
  { known, after, isMirrored }: { known: KnownEntry[]; after: KnownEntry[]; isMirrored: boolean },
): Pick<History, 'new' | 'recurring' | 'resolved'> {
  const name = isMirrored ? 'mirrored' : 'fingerprint';
  const isOpen = ({ runs }: KnownEntry) => runs.startsWith('1');
  const open = new Map(known.filter(isOpen).map((entry) => [entry[name], entry]));
  const wasOpen = ({ fingerprint }: Finding) => open.has(fingerprint);
  const { unsureNew, ...changes } = holdAgainst(before, told);
  const ended = after.filter((entry) => {
    const last = open.get(entry[name]);
    if (!last || isOpen(entry)) return false;
    const parts = partsOf(last.unseen);
    return !couldTell(before.run, last, isMirrored ? turnParts(parts) : parts);
  });
  return {
    new: printsOf([...changes.new, ...unsureNew.filter((each) => !wasOpen(each))]),
    recurring: printsOf([...changes.recurring, ...unsureNew.filter(wasOpen)]),
    resolved: [...new Set([...printsOf(changes.resolved), ...ended.map((entry) => entry[name])])],
  };
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
