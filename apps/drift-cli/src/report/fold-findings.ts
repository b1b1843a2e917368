import type { Finding, Severity } from '@env-drift/contracts';
import type { ReportedFinding } from './report.ts';

const SEVERITIES: readonly Severity[] = ['critical', 'warn', 'info'];

/** Gathers the findings of many comparisons, and holds each once: most of what drifts drifts everywhere. */
export interface FindingFold {
  add(comparison: number, findings: readonly Finding[]): void;
  /**
   * The gravest first, and of these those that are on most paths; the same in whatever order they came.
   *
   * @param place the index that a comparison has in the report
   */
  list(place: (comparison: number) => number): ReportedFinding[];
}

export function foldFindings(): FindingFold {
  const known = new Map<string, { first: number; finding: Finding; comparisons: number[] }>();
  return {
    add(comparison, findings) {
      for (const finding of findings) {
        const key = `${finding.fingerprint} ${finding.severity} ${finding.id}`;
        const before = known.get(key);
        if (!before) known.set(key, { first: comparison, finding, comparisons: [comparison] });
        else {
          before.comparisons.push(comparison);
          if (comparison < before.first) Object.assign(before, { first: comparison, finding });
        }
      }
    },
    list: (place) =>
      [...known]
        .sort(
          ([keyOfA, a], [keyOfB, b]) =>
            SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) ||
            b.comparisons.length - a.comparisons.length ||
            a.first - b.first ||
            (keyOfA < keyOfB ? -1 : 1),
        )
        .map(([, { finding, comparisons }]) => ({
          ...finding,
          comparisons: comparisons.map(place).sort((a, b) => a - b),
        })),
  };
}
