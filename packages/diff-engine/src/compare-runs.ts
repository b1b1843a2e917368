import type { Finding, History } from '@env-drift/contracts';

/** The finished comparison before this one, in the same orientation. */
export interface PreviousRun {
  comparison_id: string;
  fingerprints: readonly string[];
}

/** Which findings are new, which were there before, and which are gone. */
export function compareRuns(previous: PreviousRun | null, findings: readonly Finding[]): History {
  const before = new Set(previous?.fingerprints ?? []);
  const now = new Set(findings.map((finding) => finding.fingerprint));
  return {
    previous_comparison_id: previous?.comparison_id ?? null,
    new: [...now].filter((each) => !before.has(each)),
    recurring: [...now].filter((each) => before.has(each)),
    resolved: [...before].filter((each) => !now.has(each)),
  };
}
