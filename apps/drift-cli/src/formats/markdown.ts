import type { Side } from '@env-drift/contracts';
import { describeSide } from '../report/describe-side.ts';
import { describeValue } from '../report/describe-value.ts';
import type { Report, ReportedFinding } from '../report/report.ts';
import { findingNames, sideNames } from '../report/side-names.ts';
import { verdictLine } from '../report/verdict-line.ts';
import { whereFound } from '../report/where-found.ts';
import { markdownText as m } from './markdown-text.ts';

const SIDES = ['left', 'right'] as const satisfies Side[];

/** Longer values make a table that nobody reads. */
const LONGEST_VALUE = 200;

/** A report for a comment, a wiki or the summary of a job: GitHub-flavoured Markdown. */
export const markdown = (report: Report): string =>
  [
    `## ${verdictLine(report)}`,
    sides(report),
    table(report),
    unseen(report),
    causes(report),
    forgiven(report),
  ]
    .filter((part) => part !== '')
    .join('\n\n') + '\n';

function sides(report: Report): string {
  const [comparison, ...more] = report.comparisons;
  if (!comparison || more.length > 0) return '';
  const names = sideNames(comparison);
  return SIDES.map((side) => {
    const { url } = comparison[side];
    return `- **${m(names[side])}** ${m(url)}: ${m(describeSide(comparison[side]).join('; '))}`;
  }).join('\n');
}

function table(report: Report): string {
  if (report.findings.length === 0) return '';
  const common = commonNames(report);
  const { left, right } = common ?? { left: 'left', right: 'right' };
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['Severity', 'Finding', m(left), m(right)]),
    row(['---', '---', '---', '---']),
    ...report.findings.map((finding) => row(cells(finding, report, common !== undefined))),
  ].join('\n');
}

/** What the sides of all findings are called; undefined where they are of pairs with other names. */
function commonNames(report: Report): Record<Side, string> | undefined {
  const [first, ...others] = report.findings.map((finding) => findingNames(finding, report));
  const isCommon = others.every((names) => SIDES.every((side) => names[side] === first![side]));
  return isCommon ? first : undefined;
}

function cells(finding: ReportedFinding, report: Report, isNamed: boolean): string[] {
  const { severity, code, message, recommendation } = finding;
  const names = findingNames(finding, report);
  const where = whereFound(finding, report);
  const what = [message, recommendation, ...(where === '' ? [] : [where])].map(m).join('<br>');
  const values = SIDES.map((side) => {
    const shown = value(finding[`${side}_value`]);
    return isNamed ? shown : `**${m(names[side])}**<br>${shown}`;
  });
  return [severity, `\`${code}\`<br>${what}`, ...values];
}

function value(json: ReportedFinding['left_value']): string {
  const text = describeValue(json);
  return `<code>${m(text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text)}</code>`;
}

function unseen({ comparisons }: Report): string {
  const all = comparisons.filter(({ verdict }) => verdict === 'inconclusive');
  if (all.length === 0 || comparisons.length < 2) return '';
  const lines = all.map(({ name, left, right }) => {
    const why = (left.error ?? right.error)?.message ?? 'A bot wall answered.';
    return `- ${m(name)}: ${m(why)}`;
  });
  return `**Not observed (${all.length})**\n\n${lines.join('\n')}`;
}

function causes({ comparisons: [first] }: Report): string {
  if (!first?.explanation) return '';
  const { summary, ranked_causes, actions } = first.explanation;
  return [
    `**Why**: ${m(summary)}\n`,
    ...ranked_causes.map(
      ({ cause, confidence }, index) =>
        `${index + 1}. ${m(cause)} (${Math.round(confidence * 100)} %)`,
    ),
    '',
    ...actions.map(({ action, why }) => `- ${m(action)} ${m(why)}`),
  ].join('\n');
}

function forgiven({ forgiven = [] }: Report): string {
  if (forgiven.length === 0) return '';
  const lines = forgiven.map(({ keys, reason }) => `- ${m(keys.join(', '))}: ${m(reason)}`);
  return `Not counted (${forgiven.length}), and why:\n\n${lines.join('\n')}`;
}
