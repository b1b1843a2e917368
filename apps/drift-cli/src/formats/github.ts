import type { Severity } from '@env-drift/contracts';
import { printable } from '../printable.ts';
import type { Report } from '../report/report.ts';
import { verdictLine } from '../report/verdict-line.ts';
import { findingText } from './finding-text.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  critical: 'error',
  warn: 'warning',
  info: 'notice',
};

/**
 * A report as annotations of a GitHub workflow. The job's summary is Markdown, and goes into the file that
 * GitHub names.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function github(report: Report): string {
  const findings = report.findings.map((finding) =>
    command(COMMANDS[finding.severity], `drift: ${finding.code}`, findingText(finding, report)),
  );
  const unseen = report.comparisons
    .filter(({ verdict }) => verdict === 'inconclusive')
    .flatMap(({ left, right }) => [left, right])
    .flatMap(({ url, error }) =>
      error
        ? [command('warning', 'drift: not observed', printable(`${url}: ${error.message}`))]
        : [],
    );
  return [...findings, ...unseen, verdictLine(report), ''].join('\n');
}

const command = (name: string, title: string, text: string) =>
  `::${name} title=${data(title).replaceAll(':', '%3A').replaceAll(',', '%2C')}::${data(text)}`;

/** A line break would end the command, and begin another that somebody else wrote. */
const data = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
