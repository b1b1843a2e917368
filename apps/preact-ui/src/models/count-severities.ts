import type { Finding, Severity } from '@env-drift/contracts';

export type SeverityCounts = Record<Severity, number>;

/** How many findings there are of each severity. */
export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts: SeverityCounts = { critical: 0, warn: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
