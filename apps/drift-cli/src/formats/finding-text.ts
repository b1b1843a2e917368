import { printable } from '../printable.ts';
import { describeValue } from '../report/describe-value.ts';
import type { Report, ReportedFinding } from '../report/report.ts';
import { findingNames } from '../report/side-names.ts';
import { whereFound } from '../report/where-found.ts';

/** A finding in a few lines of plain text: for formats that have but one place for it. */
export function findingText(finding: ReportedFinding, report: Report): string {
  const names = findingNames(finding, report);
  return [
    printable(finding.message),
    `${names.left}: ${describeValue(finding.left_value)}`,
    `${names.right}: ${describeValue(finding.right_value)}`,
    printable(whereFound(finding, report)),
    printable(finding.recommendation),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
