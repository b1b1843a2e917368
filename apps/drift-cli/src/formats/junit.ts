import { printable } from '../printable.ts';
import { describeValue } from '../report/describe-value.ts';
import type { Comparison, Report, ReportedFinding } from '../report/report.ts';
import { findingNames } from '../report/side-names.ts';
import { isGrave } from '../report/write-report.ts';
import { xmlText as x } from './xml-text.ts';

/**
 * A report as JUnit's XML: a suite for each two origins, in it a case for the verdict of each comparison
 * and one for each of its findings. A finding fails its case where it is grave enough to fail the run.
 */
export function junit(report: Report): string {
  const found = report.comparisons.map((): ReportedFinding[] => []);
  for (const finding of report.findings) {
    for (const index of finding.comparisons) found[index]!.push(finding);
  }
  const bySuite = new Map<string, Case[]>();
  report.comparisons.forEach((comparison, index) => {
    const suite = `${originOf(comparison.left.url)} - ${originOf(comparison.right.url)}`;
    const cases = toCases(comparison, found[index]!, report);
    const known = bySuite.get(suite);
    if (known) known.push(...cases);
    else bySuite.set(suite, cases);
  });
  const seconds = (report.finished_at - report.started_at) / 1000;
  const timestamp = new Date(report.started_at).toISOString().slice(0, 19);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="drift"${counts([...bySuite.values()].flat())} time="${seconds}">`,
    ...[...bySuite].flatMap(([suite, cases]) => [
      `  <testsuite name="${x(suite)}"${counts(cases)} skipped="0" timestamp="${timestamp}">`,
      ...cases.map(({ text }) => text),
      '  </testsuite>',
    ]),
    '</testsuites>\n',
  ].join('\n');
}

interface Case {
  text: string;
  outcome: 'passed' | 'failure' | 'error';
}

function toCases(comparison: Comparison, findings: ReportedFinding[], report: Report): Case[] {
  const { name, verdict, left, right } = comparison;
  const isDrift = verdict === 'drift';
  const fails = (finding: ReportedFinding) => isDrift && isGrave(finding, report.fail_on);
  const time = Math.max(left.duration_ms, right.duration_ms) / 1000;
  const why = [left, right].flatMap(({ error }) => error?.message ?? []).join(' ');
  const outcome =
    verdict === 'inconclusive' ? 'error' : findings.some(fails) ? 'failure' : 'passed';
  return [
    toCase('verdict', name, outcome, verdict, printable(why) || `The verdict is ${verdict}.`, time),
    ...findings.map((finding) => {
      const { code, severity, message, evidence, recommendation } = finding;
      const names = findingNames(finding, report);
      const keys = evidence.flatMap((each) => each.keys).join(', ');
      const text = [
        `${severity}: ${printable(message)}`,
        `${names.left}: ${describeValue(finding.left_value)}`,
        `${names.right}: ${describeValue(finding.right_value)}`,
        printable(recommendation),
      ].join('\n');
      const outcome = fails(finding) ? 'failure' : 'passed';
      return toCase(`${code} (${keys})`, name, outcome, severity, text, 0);
    }),
  ];
}

function toCase(
  name: string,
  className: string,
  outcome: Case['outcome'],
  type: string,
  text: string,
  time: number,
): Case {
  const head = `    <testcase name="${x(printable(name))}" classname="${x(printable(className))}" time="${time}">`;
  const [first = ''] = text.split('\n');
  const body =
    outcome === 'passed'
      ? `<system-out>${x(text)}</system-out>`
      : `<${outcome} type="${x(type)}" message="${x(first)}">${x(text)}</${outcome}>`;
  return { outcome, text: `${head}${body}</testcase>` };
}

function counts(cases: readonly Case[]): string {
  const of = (wanted: Case['outcome']) => cases.filter(({ outcome }) => outcome === wanted).length;
  return ` tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}"`;
}

const originOf = (url: string) => (URL.canParse(url) ? new URL(url).origin : url);
