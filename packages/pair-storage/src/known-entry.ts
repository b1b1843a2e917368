import { Acceptance, Finding, type KnownFinding } from '@env-drift/contracts';
import { endOfException } from '@env-drift/diff-engine';
import * as v from 'valibot';
import { comparisonId } from './comparison-id.ts';

const { fingerprint, id, code, category, severity, direction, message } = Finding.entries;

/** A finding as the pair's row holds it, told in the orientation of the pair's first comparison. */
export const KnownEntry = v.object({
  fingerprint,
  mirrored: fingerprint,
  id,
  code,
  category,
  severity,
  direction,
  message,
  /** Epoch milliseconds. */
  first_seen: v.number(),
  last_seen: v.number(),
  times_seen: v.number(),
  /** The comparison that saw it last. */
  uuid: v.string(),
  /** The parts that one could not see, and what its sides answered with in place of an answer. */
  unseen: v.string(),
  /** Whether the last comparisons that could see it did, `1` or `0` each, the newest first. */
  runs: v.string(),
  /** Of the finding that this is what is left of, where some of that was ignored when it was seen last. */
  left_of: v.optional(fingerprint),
  acceptance: v.optional(Acceptance),
});
export type KnownEntry = v.InferOutput<typeof KnownEntry>;

/** How many comparisons back a change counts, and from how many changes on it is called flapping. */
export const WATCHED_RUNS = 10;
const FLAPPING_CHANGES = 3;

export function stateOf(entry: KnownEntry, now: number): KnownFinding['state'] {
  if (isAccepted(entry, now)) return 'accepted';
  const changes = [...entry.runs].filter((run, i, runs) => i > 0 && run !== runs[i - 1]);
  if (changes.length >= FLAPPING_CHANGES) return 'flapping';
  return entry.runs.startsWith('1') ? 'open' : 'resolved';
}

export const isAccepted = ({ acceptance }: KnownEntry, now: number): boolean =>
  acceptance !== undefined && endOfException(acceptance.until) >= now;

/** As the API shows it. */
export function toKnownFinding(pairKey: string, entry: KnownEntry, now: number): KnownFinding {
  const { fingerprint, mirrored, id, code, category, severity, direction, message } = entry;
  return {
    ...{ fingerprint, mirrored, id, code, category, severity, direction, message },
    state: stateOf(entry, now),
    ...(entry.acceptance && { acceptance: entry.acceptance }),
    firstSeen: entry.first_seen,
    lastSeen: entry.last_seen,
    timesSeen: entry.times_seen,
    lastComparisonId: comparisonId({ pairKey, uuid: entry.uuid }),
  };
}
