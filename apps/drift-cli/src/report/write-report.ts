import type { Finding, Forgiven, Severity, Verdict } from '@env-drift/contracts';
import { EXIT } from '../exit-code.ts';
import { VERSION } from '../version.ts';
import type { Comparison, FailOn, Report, ReportedFinding, Totals } from './report.ts';

/** What is known of a run when it ends. */
export interface Run {
  command: string;
  startedAt: number;
  finishedAt: number;
  interrupted: boolean;
  failOn: FailOn;
  comparisons: Comparison[];
  findings: ReportedFinding[];
  forgiven?: Forgiven[];
}

const SEVERITIES: readonly Severity[] = ['critical', 'warn', 'info'];

/** The report of a run, its verdict and its exit code. */
export function writeReport(run: Run): Report {
  const { command, startedAt, finishedAt, interrupted, failOn, comparisons, findings, forgiven } =
    run;
  const totals = countAll(comparisons, findings);
  const isDrift = findings.some(
    (finding) =>
      isGrave(finding, failOn) &&
      // What is inconclusive proves no drift.
      finding.comparisons.some((index) => comparisons[index]!.verdict === 'drift'),
  );
  const isInconclusive = totals.inconclusive > 0;
  return {
    schema_version: '1.0',
    tool: { name: 'drift', version: VERSION },
    command,
    started_at: startedAt,
    finished_at: finishedAt,
    interrupted,
    fail_on: failOn,
    verdict: isDrift ? 'drift' : isInconclusive ? 'inconclusive' : leftOver(totals),
    exit_code: interrupted ? EXIT.interrupted : exitCodeOf(isDrift, isInconclusive),
    totals,
    findings,
    comparisons,
    ...(forgiven && { forgiven }),
  };
}

/** Whether a finding is as grave as what a run fails on, or graver. */
export const isGrave = ({ severity }: Pick<Finding, 'severity'>, failOn: FailOn): boolean =>
  failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);

const exitCodeOf = (isDrift: boolean, isInconclusive: boolean) =>
  isDrift ? EXIT.drift : isInconclusive ? EXIT.inconclusive : EXIT.ok;

/** Drift that is too light to fail is drift all the same; where nothing was compared, nothing matches. */
const leftOver = ({ drift, comparisons }: Totals): Verdict =>
  drift > 0 ? 'drift' : comparisons === 0 ? 'inconclusive' : 'match';

function countAll(
  comparisons: readonly Comparison[],
  findings: readonly ReportedFinding[],
): Totals {
  const totals: Totals = {
    comparisons: comparisons.length,
    match: 0,
    drift: 0,
    inconclusive: 0,
    critical: 0,
    warn: 0,
    info: 0,
  };
  for (const { verdict } of comparisons) totals[verdict]++;
  for (const { severity } of findings) totals[severity]++;
  return totals;
}
