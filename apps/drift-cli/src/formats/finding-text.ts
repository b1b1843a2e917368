import type { Side } from '@env-drift/contracts';
import { describeValue } from '../report/describe-value.ts';
import type { Report, ReportedFinding } from '../report/report.ts';
import { sideNames } from '../report/side-names.ts';
import { whereFound } from '../report/where-found.ts';

/** What the sides of a report are called. */
export const namesIn = ({ comparisons: [first] }: Report): Record<Side, string> =>
  first ? sideNames(first) : { left: 'left', right: 'right' };

/** A finding in a few lines of plain text: for formats that have but one place for it. */
export function findingText(finding: ReportedFinding, report: Report): string {
  const names = namesIn(report);
  return [
    finding.message,
    `${names.left}: ${describeValue(finding.left_value)}`,
    `${names.right}: ${describeValue(finding.right_value)}`,
    whereFound(finding, report),
    finding.recommendation,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
