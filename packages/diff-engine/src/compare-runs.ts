import type { Finding, Forgiven, History } from '@env-drift/contracts';

/** The finished comparison before this one, its fingerprints as they are in this one's orientation. */
export interface PreviousRun {
  comparison_id: string;
  fingerprints: readonly string[];
  /** Of what it saw and did not count. */
  forgiven?: readonly string[];
}

/**
 * Which findings are new, which were there before, and which are gone. What is forgiven is still there: it is
 * neither gone when that begins, nor new when it ends.
 */
export function compareRuns(
  previous: PreviousRun | null,
  findings: readonly Finding[],
  forgiven: readonly Forgiven[] = [],
): History {
  const before = previous?.fingerprints ?? [];
  const seenBefore = new Set([...before, ...(previous?.forgiven ?? [])]);
  const now = [...new Set(findings.map((finding) => finding.fingerprint))];
  const seenNow = new Set([...now, ...forgiven.map(({ fingerprint }) => fingerprint)]);
  return {
    previous_comparison_id: previous?.comparison_id ?? null,
    new: now.filter((each) => !seenBefore.has(each)),
    recurring: now.filter((each) => seenBefore.has(each)),
    resolved: [...new Set(before)].filter((each) => !seenNow.has(each)),
  };
}
