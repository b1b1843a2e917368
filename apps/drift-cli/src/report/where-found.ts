import type { Report, ReportedFinding } from './report.ts';

/** More than these are counted, not named. */
const SHOWN = 5;

/**
 * On which requests of a suite a finding is; nothing where there is but one.
 *
 * @example
 * whereFound(finding, report) // 'on 812 of 1000 requests: /, /a, /b, /c, /d and 807 more'
 */
export function whereFound(
  { comparisons: found }: ReportedFinding,
  { comparisons }: Report,
): string {
  if (comparisons.length < 2) return '';
  const names = found.slice(0, SHOWN).map((index) => comparisons[index]!.name);
  const more = found.length > SHOWN ? ` and ${found.length - SHOWN} more` : '';
  return `on ${found.length} of ${comparisons.length} requests: ${names.join(', ')}${more}`;
}
