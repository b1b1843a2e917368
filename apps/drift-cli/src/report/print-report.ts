import type { Forgiven, Severity, Side } from '@env-drift/contracts';
import { printable } from '../printable.ts';
import { inkFor, type Paper, type Style } from '../terminal.ts';
import { describeSide } from './describe-side.ts';
import { describeValue } from './describe-value.ts';
import { hang } from './hang.ts';
import { printExplanation } from './print-explanation.ts';
import type { Comparison, Report, ReportedFinding } from './report.ts';
import { findingNames, sideNames } from './side-names.ts';
import { verdictLine } from './verdict-line.ts';
import { whereFound } from './where-found.ts';

const WORDS = { critical: 'CRITICAL', warn: 'WARNING', info: 'INFO' } as const;
const STYLES: Readonly<Record<Severity, Style>> = {
  critical: ['bold', 'red'],
  warn: 'yellow',
  info: 'cyan',
};

type Names = Readonly<Record<Side, string>>;

/** A report as a person reads it in a terminal or a log; ends with a line break. */
export function printReport(report: Report, paper: Paper): string {
  const ink = inkFor(paper);
  const { explanation } = report.comparisons[0] ?? {};
  const blocks = [
    hang('', verdictLine(report, ink), paper),
    report.comparisons.length === 1 ? printSides(report.comparisons[0]!, paper) : [],
    ...report.findings.map((finding) => printFinding(finding, report, paper)),
    printUnseen(report, paper),
    ...(explanation ? printExplanation(explanation, report.findings, paper) : []),
    printForgiven(report, paper),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** A line for each text beside the name of its side. */
function rowFor({ left, right }: Names, paper: Paper) {
  const column = Math.max(left.length, right.length);
  return (name: string, text: string): string[] =>
    hang(`  ${inkFor(paper)('dim', name.padEnd(column))}  `, text, paper);
}

function printSides(comparison: Comparison, paper: Paper): string[] {
  const ink = inkFor(paper);
  const names = sideNames(comparison);
  const row = rowFor(names, paper);
  return (['left', 'right'] as const).flatMap((side) => [
    ...row(names[side], printable(comparison[side].url)),
    ...describeSide(comparison[side]).flatMap((sentence) => row('', ink('dim', sentence))),
  ]);
}

function printFinding(finding: ReportedFinding, report: Report, paper: Paper): string[] {
  const ink = inkFor(paper);
  const names = findingNames(finding, report);
  const row = rowFor(names, paper);
  const { severity, code, message, direction, left_value, right_value, recommendation } = finding;
  const weaker = direction === 'left-weaker' ? names.left : names.right;
  const weakness = direction === 'none' ? '' : ink('dim', `  ${weaker} is weaker`);
  const print = ink('dim', `  [${finding.fingerprint}]`);
  const where = whereFound(finding, report);
  return [
    ...hang(
      `${ink(STYLES[severity], WORDS[severity])}  `,
      `${ink('bold', printable(code))}${weakness}${print}`,
      paper,
    ),
    ...hang('  ', printable(message), paper),
    ...(where === '' ? [] : hang('  ', ink('dim', printable(where)), paper)),
    ...row(names.left, describeValue(left_value)),
    ...row(names.right, describeValue(right_value)),
    ...hang('  -> ', printable(recommendation), paper),
  ];
}

/** The requests of a suite of which a side was not seen: what a person has to look at next. */
function printUnseen({ comparisons }: Report, paper: Paper): string[] {
  const unseen = comparisons.filter(({ verdict }) => verdict === 'inconclusive');
  if (unseen.length === 0 || comparisons.length < 2) return [];
  return [
    inkFor(paper)('yellow', `Not observed (${unseen.length})`),
    ...unseen.flatMap(({ name, left, right }) => {
      const why = (left.error ?? right.error)?.message ?? 'A bot wall answered.';
      return hang('  - ', printable(`${name}: ${why}`), paper);
    }),
  ];
}

/** What was not counted, gathered by its reason: a list as long as the answer's header section helps nobody. */
function printForgiven({ forgiven = [], comparisons }: Report, paper: Paper): string[] {
  const ink = inkFor(paper);
  if (comparisons.length > 1) {
    const count = comparisons.reduce((sum, each) => sum + each.forgiven, 0);
    return count === 0
      ? []
      : [ink('dim', `Not counted (${count}). drift compare says of one request what, and why.`)];
  }
  if (forgiven.length === 0) return [];
  const byReason = Map.groupBy(forgiven, ({ reason }: Forgiven) => reason);
  return [
    ink('dim', `Not counted (${forgiven.length}), and why`),
    ...[...byReason].flatMap(([reason, all]) =>
      hang('  - ', printable(`${all.flatMap(({ keys }) => keys).join(', ')}: ${reason}`), paper),
    ),
  ];
}
