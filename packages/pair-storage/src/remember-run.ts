import type { EnvDiff, Finding, Policy } from '@env-drift/contracts';
import { answersInPlace, couldTell, mirrorFingerprints, type Told } from '@env-drift/diff-engine';
import { bytesOf } from './fit-diff.ts';
import { isAccepted, type KnownEntry, stateOf, WATCHED_RUNS } from './known-entry.ts';
import { partsOf } from './unseen-parts.ts';
import { wholesOf } from './wholes-of.ts';

/** A comparison as the memory of its pair takes it in. */
export interface SeenRun {
  uuid: string;
  diff: EnvDiff;
  /** What the same comparison tells with its sides swapped. */
  mirror: Told;
  /** Whether it stands the other way round than the pair's first one. */
  isMirrored: boolean;
  policy: Policy;
  /** The parts that it could not see, with commas between. */
  unseen: string;
  /** Epoch milliseconds. */
  now: number;
}

/** Findings that a pair remembers, which stand in one row: as many of them as it has room for. */
const KEPT_FINDINGS = 200;
const KEPT_BYTES = 1_000_000;
const LONGEST_MESSAGE = 400;

/**
 * The findings of a pair after one more comparison. What it saw is seen once more; what it could have seen
 * and did not is resolved: not by one that could not tell (see `couldTell`), that forgave the finding, or that
 * tells or forgives the whole of which it was left.
 */
export function rememberRun(known: readonly KnownEntry[], seenRun: SeenRun): KnownEntry[] {
  const { diff, mirror, isMirrored, now } = seenRun;
  const blind = [...partsOf(seenRun.unseen), ...answersInPlace(diff, isMirrored)];
  const run = { ...seenRun, unseen: blind.join() };
  const [home, away] = isMirrored ? [mirror, diff] : [diff, mirror];
  const mirrored = mirrorFingerprints(home, away);
  const before = new Map(known.map((entry) => [entry.fingerprint, entry]));
  const { found, there } = sortOut(run, home);

  const seen = home.findings
    .filter(({ fingerprint }) => found.has(fingerprint))
    .map((finding) => see(finding, { home, mirrored }, before.get(finding.fingerprint), run));
  const others = known
    .filter(({ fingerprint }) => !seen.some((entry) => entry.fingerprint === fingerprint))
    .map((entry) => {
      if (found.has(entry.fingerprint)) return seeAgain(entry, run);
      const isPart = entry.left_of !== undefined && there.has(entry.left_of);
      return isPart ||
        there.has(entry.fingerprint) ||
        !couldTell({ ...run, unseen: blind }, entry, partsOf(entry.unseen))
        ? entry
        : miss(entry);
    });
  return keepMostTelling([...seen, ...others], now);
}

/** In the orientation of the first comparison: what was found, accepted or not, and that with what was forgiven. */
function sortOut({ diff, mirror, isMirrored, policy }: SeenRun, home: Told) {
  const accepted = new Set(policy.accepted?.map(({ fingerprint }) => fingerprint));
  const found = [...diff.findings, ...diff.forgiven.filter((each) => accepted.has(print(each)))];
  const prints = found.map(print);
  const across = isMirrored ? mirrorFingerprints(diff, mirror) : null;
  const told = across ? prints.flatMap((each) => across[each] ?? []) : prints;
  return { found: new Set(told), there: new Set([...told, ...home.forgiven.map(print)]) };
}

const print = ({ fingerprint = '' }: { fingerprint?: string | undefined }) => fingerprint;

function see(
  finding: Finding,
  { home, mirrored }: { home: Told; mirrored: Readonly<Record<string, string>> },
  before: KnownEntry | undefined,
  run: SeenRun,
): KnownEntry {
  const { fingerprint, id, code, category, severity, direction, message } = finding;
  const told = {
    fingerprint,
    mirrored: mirrored[fingerprint] ?? fingerprint,
    id,
    code,
    category,
    severity,
    direction,
    message: message.slice(0, LONGEST_MESSAGE),
    left_of: wholesOf(finding, home.forgiven)[0]?.fingerprint,
  };
  const first = { first_seen: run.now, last_seen: run.now, times_seen: 0, runs: '' };
  return seeAgain({ ...first, ...before, ...told, uuid: run.uuid, unseen: run.unseen }, run);
}

const seeAgain = (entry: KnownEntry, { uuid, unseen, now }: SeenRun): KnownEntry => ({
  ...entry,
  uuid,
  unseen,
  // The clock may go backwards.
  last_seen: Math.max(entry.last_seen, now),
  times_seen: entry.times_seen + 1,
  runs: `1${entry.runs}`.slice(0, WATCHED_RUNS),
});

const miss = (entry: KnownEntry): KnownEntry => ({
  ...entry,
  runs: `0${entry.runs}`.slice(0, WATCHED_RUNS),
});

/** What is accepted is forgotten last, what is resolved first; of the others, what was not seen the longest. */
function keepMostTelling(entries: KnownEntry[], now: number): KnownEntry[] {
  if (entries.length <= KEPT_FINDINGS && bytesOf(entries) <= KEPT_BYTES) return entries;
  let room = KEPT_BYTES;
  const weight = (entry: KnownEntry) =>
    isAccepted(entry, now) ? 2 : stateOf(entry, now) === 'resolved' ? 0 : 1;
  return entries
    .toSorted((a, b) => weight(b) - weight(a) || b.last_seen - a.last_seen)
    .slice(0, KEPT_FINDINGS)
    .filter((entry) => (room -= bytesOf(entry) + 1) > 0);
}
