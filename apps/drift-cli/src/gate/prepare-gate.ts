import { resolve } from 'node:path';
import { defaultPolicy } from '@env-drift/diff-engine';
import * as v from 'valibot';
import type { GateOptions } from '../commands/define-gate.ts';
import { compareSides } from '../compare/compare-sides.ts';
import { readSamples } from '../compare/read-values.ts';
import { reportComparison } from '../compare/report-comparison.ts';
import { usageError } from '../exit-error.ts';
import { readPolicy } from '../files/read-policy.ts';
import { refuseSameFile } from '../files/refuse-same-file.ts';
import { checkWritable } from '../outputs/check-writable.ts';
import { FailOn, type Report } from '../report/report.ts';
import type { Terminal } from '../terminal.ts';
import { isProduction } from './is-production.ts';
import { openGate } from './open-gate.ts';

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
  const { failOn } = options;
  if (!v.is(FailOn, failOn) || failOn === 'never') {
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
  const read = [
    { as: '--before', path: options.before },
    { as: '--policy', path: options.policy },
  ];
  refuseSameFile([{ as: '--output', path: options.output }], read, cwd);
  const asked = readSamples(options.samples);
  const policy = options.policy ? await readPolicy(options.policy, cwd) : defaultPolicy;
  const deploy = await openGate(options, terminal);
  // Of what was kept, more shows what is noise.
  const samples = Math.max(asked, deploy.kept);
  if (options.output !== undefined) {
    await checkWritable({ path: resolve(cwd, options.output), shown: options.output });
  }
  const compare = () => compareSides(deploy.open(), { samples, policy, explain: false, signal });
  return () => reportComparison({ command: 'gate', failOn, signal, compare });
}
