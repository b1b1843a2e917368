import type { KnownFinding, KnownFindingsPage } from '@env-drift/contracts';
import { toKnownFinding } from './known-entry.ts';
import { readMemory } from './memory-table.ts';

/** Which findings of a pair to show. */
export interface KnownQuery {
  limit: number;
  cursor?: string | undefined;
  state?: readonly KnownFinding['state'][] | undefined;
}

/** Those that it came to know last first. Null where no comparison ever began. */
export function readKnownPage(
  sql: SqlStorage,
  pairKey: string,
  { limit, cursor = '', state }: KnownQuery,
  now: number,
): KnownFindingsPage | null {
  const memory = readMemory(sql);
  if (!memory) return null;
  const all = memory.known
    .map((entry) => toKnownFinding(pairKey, entry, now))
    .filter((finding) => state === undefined || state.includes(finding.state))
    .filter((finding) => placeOf(finding) > cursor)
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const findings = all.slice(0, limit);
  const last = findings.at(-1);
  return {
    pairKey,
    findings,
    nextCursor: last && all.length > limit ? placeOf(last) : null,
  };
}

/**
 * Where a finding stands in the list, as text that sorts like it: the later it was seen first, the smaller. When it
 * was seen last is no place: a comparison between two pages would move what the next one is to show before it.
 */
const placeOf = ({ firstSeen, fingerprint }: KnownFinding): string =>
  `${(Number.MAX_SAFE_INTEGER - firstSeen).toString(36).padStart(11, '0')}.${fingerprint}`;

export const isKnownCursor = (text: string): boolean => /^[0-9a-z]{11}\.[0-9a-f]{16}$/.test(text);
