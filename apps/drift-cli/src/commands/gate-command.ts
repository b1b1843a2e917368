import '../on-node-20.ts';
import { readTime } from '../compare/read-values.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { GateReport, Rollback } from '../gate/gate-report.ts';
import { judgeDeploy } from '../gate/judge-deploy.ts';
import { keepReport } from '../gate/keep-report.ts';
import { nameCommand } from '../gate/name-command.ts';
import { passOn } from '../gate/pass-on.ts';
import { mustAsk, prepareGate } from '../gate/prepare-gate.ts';
import { runRollback } from '../gate/run-rollback.ts';
import { startInterview } from '../init/ask.ts';
import { printReport } from '../report/print-report.ts';
import type { Report } from '../report/report.ts';
import { verdictLine } from '../report/verdict-line.ts';
import { inkFor, type Terminal } from '../terminal.ts';
import type { GateOptions } from './define-gate.ts';

const LONGEST_ROLLBACK_MS = 3_600_000;

/**
 * Judges a deploy. It is rolled back where it brings drift, and never where a side could not be observed: then
 * nobody knows. Whatever the rollback mends, a deploy that drifted has failed. The report is written as soon
 * as there is one, and again after each step: whatever ends the command, what was done is told.
 */
export async function gateCommand(options: GateOptions, terminal: Terminal): Promise<ExitCode> {
  const compare = await prepareGate(options, terminal);
  const timeoutMs = readTime(options.rollbackTimeout, '--rollback-timeout', LONGEST_ROLLBACK_MS);
  const comparison = await compare();
  terminal.out(printReport(comparison, terminal.paper));
  const report: GateReport = {
    schema_version: '1.0',
    command: 'gate',
    environment: options.environment,
    ...judgeDeploy(comparison),
    comparison,
  };
  terminal.out(`\nGate: ${report.reason}\n`);
  const keep = () => keepReport(report, options.output, terminal);
  let isKept = await keep();
  if (report.exit_code === EXIT.drift && options.rollback) {
    report.rollback = await rollBack(options.rollback, timeoutMs, options, terminal);
    terminal.out(`Rollback: ${report.rollback.outcome}\n`);
    isKept = await keep();
    await verify(report, options, compare, terminal);
    isKept = await keep();
  }
  return isKept ? report.exit_code : EXIT.failed;
}

/** Asks for a yes where it is needed, and calls the command. */
async function rollBack(
  command: string,
  timeoutMs: number,
  options: GateOptions,
  terminal: Terminal,
): Promise<Rollback> {
  const { cwd, tell, signal } = terminal;
  const named = nameCommand(command);
  if (mustAsk(options)) {
    const { ask, end } = startInterview(process.stdin, tell);
    // Who stops the command has not said yes.
    signal.addEventListener('abort', end, { once: true });
    const answer = await ask(`Roll ${options.environment} back? Write yes`, 'no');
    end();
    if (answer.toLowerCase() !== 'yes' || signal.aborted) {
      return { ...named, outcome: 'refused', exit_code: null, duration_ms: 0 };
    }
  }
  const passage = passOn(terminal);
  const rollback = await runRollback(command, timeoutMs, { cwd, tell: passage.write, named });
  passage.end();
  return rollback;
}

/** Compares again after a rollback, where that is asked for, and says how it went. */
async function verify(
  report: GateReport,
  options: GateOptions,
  compare: () => Promise<Report>,
  { signal, out, paper }: Terminal,
): Promise<void> {
  const { outcome } = report.rollback!;
  if (outcome === 'failed' || outcome === 'timed-out') report.exit_code = EXIT.failed;
  if (outcome === 'done' && options.verify && !signal.aborted) {
    const verification = await compare();
    // Broken off, it shows what the interruption did.
    if (!signal.aborted) report.verification = verification;
  }
  if (signal.aborted) report.exit_code = EXIT.interrupted;
  if (report.verification)
    out(`After the rollback: ${verdictLine(report.verification, inkFor(paper))}\n`);
  else if (options.verify) {
    report.not_verified = signal.aborted ? 'interrupted' : `rollback ${outcome}`;
    out(`After the rollback: not verified (${report.not_verified})\n`);
  }
}
