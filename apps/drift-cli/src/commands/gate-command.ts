import '../on-node-20.ts';
import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { maskSecrets } from '@env-drift/contracts';
import { defaultPolicy } from '@env-drift/diff-engine';
import * as v from 'valibot';
import { openBaseline } from '../baseline/baseline-file.ts';
import { openEnvironment } from '../baseline/open-environment.ts';
import { compareSides } from '../compare/compare-sides.ts';
import { readSamples, readTime } from '../compare/read-values.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { usageError } from '../exit-error.ts';
import { readPolicy } from '../files/read-policy.ts';
import type { GateReport, Rollback } from '../gate/gate-report.ts';
import { runRollback } from '../gate/run-rollback.ts';
import { startInterview } from '../init/ask.ts';
import { checkWritable } from '../outputs/check-writable.ts';
import { printReport } from '../report/print-report.ts';
import { FailOn, type Report } from '../report/report.ts';
import { verdictLine } from '../report/verdict-line.ts';
import { writeReport } from '../report/write-report.ts';
import { inkFor, type Terminal } from '../terminal.ts';
import type { GateOptions } from './define-gate.ts';

const LONGEST_ROLLBACK_MS = 3_600_000;

/**
 * Judges a deploy. It is rolled back where drift is proven, and never where a side could not be observed: then
 * nobody knows. Whatever the rollback mends, a deploy that drifted has failed.
 */
export async function gateCommand(options: GateOptions, terminal: Terminal): Promise<ExitCode> {
  const compare = await prepare(options, terminal);
  const timeoutMs = readTime(options.rollbackTimeout, '--rollback-timeout', LONGEST_ROLLBACK_MS);
  const comparison = await compare();
  terminal.out(printReport(comparison, terminal.paper));
  const report: GateReport = {
    schema_version: '1.0',
    command: 'gate',
    environment: options.environment,
    exit_code: comparison.exit_code,
    comparison,
  };
  if (comparison.exit_code === EXIT.drift && options.rollback) {
    report.rollback = await rollBack(options.rollback, timeoutMs, options, terminal);
    const { outcome } = report.rollback;
    terminal.out(`\nRollback: ${outcome}\n`);
    if (outcome === 'failed' || outcome === 'timed-out') report.exit_code = EXIT.failed;
    if (outcome === 'done' && options.verify) {
      report.verification = await compare();
      const line = verdictLine(report.verification, inkFor(terminal.paper));
      terminal.out(`After the rollback: ${line}\n`);
    }
  }
  if (options.output) {
    const path = resolve(terminal.cwd, options.output);
    await writeFile(path, `${JSON.stringify(report, null, 2)}\n`);
  }
  return report.exit_code;
}

/** Finds out what is wrong before anything is asked, and gives what compares once. */
async function prepare(options: GateOptions, terminal: Terminal): Promise<() => Promise<Report>> {
  const { cwd, signal, isWatched } = terminal;
  const failOn = v.safeParse(FailOn, options.failOn);
  if (!failOn.success || failOn.output === 'never') {
    throw usageError(`--fail-on has to be critical, warn or info, not "${options.failOn}".`);
  }
  if (options.verify && !options.rollback) {
    throw usageError('--verify compares again after a rollback, and there is no --rollback.');
  }
  if (options.rollback && mayAsk(options) && !isWatched) {
    throw usageError(
      'Rolling production back has to be confirmed, and nobody can be asked here. Confirm it with --yes.',
    );
  }
  const samples = readSamples(options.samples);
  const policy = options.policy ? await readPolicy(options.policy, cwd) : defaultPolicy;
  const isFile = statSync(resolve(cwd, options.before), { throwIfNoEntry: false })?.isFile();
  const openBefore = async () =>
    isFile
      ? (await openBaseline(options.before, cwd)).side
      : openEnvironment('left', options.before, { ...options, label: 'before' }, terminal);
  await openBefore();
  const after = openEnvironment('right', options.after, { ...options, label: 'after' }, terminal);
  if (options.output) {
    const path = resolve(cwd, options.output);
    await checkWritable({ format: 'json', path, shown: options.output });
  }
  return async () => {
    const startedAt = Date.now();
    const sides = { left: await openBefore(), right: after };
    const plan = { samples, policy, explain: false, signal };
    const { comparison, diff } = await compareSides(sides, plan);
    return writeReport({
      command: 'gate',
      startedAt,
      finishedAt: Date.now(),
      interrupted: signal.aborted,
      failOn: failOn.output,
      comparisons: [comparison],
      findings: diff.findings.map((finding) => ({ ...finding, comparisons: [0] })),
      forgiven: diff.forgiven,
    });
  };
}

const mayAsk = ({ environment, yes }: GateOptions) => environment === 'production' && !yes;

async function rollBack(
  command: string,
  timeoutMs: number,
  options: GateOptions,
  terminal: Terminal,
): Promise<Rollback> {
  if (mayAsk(options)) {
    const { ask, end } = startInterview(process.stdin, terminal.tell);
    const answer = await ask('Roll production back? Write yes', 'no');
    end();
    if (answer.toLowerCase() !== 'yes') {
      return { command: maskSecrets(command), outcome: 'refused', exit_code: null, duration_ms: 0 };
    }
  }
  return runRollback(command, timeoutMs, terminal);
}
