import type { EnvDiff, Severity } from '@env-drift/contracts';

/**
 * A diff in one line, for a log or a badge.
 *
 * @example
 * summarize(diff) // 'drift: 1 critical, 2 warn (status-differs, vary-differs, timing-differs)'
 */
export function summarize({ verdict, findings }: EnvDiff): string {
  if (findings.length === 0) return verdict;
  const severities: Severity[] = ['critical', 'warn', 'info'];
  const counts = severities
    .map((severity) => [findings.filter((each) => each.severity === severity).length, severity])
    .filter(([count]) => count !== 0)
    .map((part) => part.join(' '));
  const codes = [...new Set(findings.map(({ code }) => code))];
  const shown = codes.slice(0, 3).join(', ') + (codes.length > 3 ? ', ...' : '');
  return `${verdict}: ${counts.join(', ')} (${shown})`;
}
