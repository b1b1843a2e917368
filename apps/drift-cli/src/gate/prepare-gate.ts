import { resolve } from 'node:path';
import { defaultPolicy } from '@env-drift/diff-engine';
import * as v from 'valibot';
import { openBaseline } from '../baseline/baseline-file.ts';
import { openEnvironment } from '../baseline/open-environment.ts';
import type { GateOptions } from '../commands/define-gate.ts';
import { compareSides } from '../compare/compare-sides.ts';
import { readSamples } from '../compare/read-values.ts';
import { usageError } from '../exit-error.ts';
import { kindOf } from '../files/kind-of.ts';
import { readPolicy } from '../files/read-policy.ts';
import { checkWritable } from '../outputs/check-writable.ts';
import { FailOn, type Report } from '../report/report.ts';
import { writeReport } from '../report/write-report.ts';
import type { Terminal } from '../terminal.ts';
import { isProduction } from './is-production.ts';

/** Whether somebody has to say yes before a rollback. */
export const mustAsk = ({ environment, yes }: GateOptions): boolean =>
  isProduction(environment) && !yes;

/**
 * Finds out what is wrong before anything is asked, and gives what compares once.
 *
 * @throws ExitError
 */
export async function prepareGate(
  options: GateOptions,
  terminal: Terminal,
): Promise<() => Promise<Report>> {
  const { cwd, signal, isWatched } = terminal;
  const failOn = v.safeParse(FailOn, options.failOn);
  if (!failOn.success || failOn.output === 'never') {
    throw usageError(`--fail-on has to be critical, warn or info, not "${options.failOn}".`);
  }
  if (options.verify && !options.rollback) {
    throw usageError('--verify compares again after a rollback, and there is no --rollback.');
  }
  if (options.rollback && mustAsk(options) && !isWatched) {
    throw usageError(
      'Rolling production back has to be confirmed, and nobody can be asked here. Confirm it with --yes.',
    );
  }
  const asked = readSamples(options.samples);
  const policy = options.policy ? await readPolicy(options.policy, cwd) : defaultPolicy;
  const isFile = kindOf(resolve(cwd, options.before)) === 'file';
  const openBefore = async () =>
    isFile
      ? openBaseline(options.before, cwd)
      : {
          side: openEnvironment('left', options.before, { ...options, label: 'before' }, terminal),
          samples: asked,
        };
  // Of what was kept, more shows what is noise.
  const samples = Math.max(asked, (await openBefore()).samples);
  const after = openEnvironment('right', options.after, { ...options, label: 'after' }, terminal);
  if (options.output) {
    const path = resolve(cwd, options.output);
    await checkWritable({ path, shown: options.output });
  }
  return async () => {
    const startedAt = Date.now();
    const sides = { left: (await openBefore()).side, right: after };
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
