import '../on-node-20.ts';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SignalEnvelope } from '@env-drift/contracts';
import { defaultPolicy } from '@env-drift/diff-engine';
import { openBaseline, readBaseline, type Baseline } from '../baseline/baseline-file.ts';
import { keepCredentials } from '../baseline/kept-credentials.ts';
import { openEnvironment } from '../baseline/open-environment.ts';
import { readFields } from '../baseline/read-fields.ts';
import { sameCredentials } from '../baseline/same-credentials.ts';
import { compareSides } from '../compare/compare-sides.ts';
import { readSamples } from '../compare/read-values.ts';
import { reportComparison } from '../compare/report-comparison.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { ExitError } from '../exit-error.ts';
import { readPolicy } from '../files/read-policy.ts';
import { refuseSameFile } from '../files/refuse-same-file.ts';
import { checkWritable } from '../outputs/check-writable.ts';
import { deliver } from '../outputs/deliver.ts';
import { namesOf, planOutputs } from '../outputs/plan-outputs.ts';
import type { Terminal } from '../terminal.ts';
import type { CompareBaselineOptions, SaveOptions } from './define-baseline.ts';

/** Keeps how an environment answers. One that does not is no baseline. */
export async function saveBaseline(
  url: string,
  options: SaveOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const fields = readFields(options, terminal);
  const side = openEnvironment({ side: 'left', url }, fields, options, terminal);
  const count = readSamples(options.samples);
  const path = resolve(terminal.cwd, options.output);
  await checkWritable({ path, shown: options.output });
  const samples: SignalEnvelope[] = [];
  for (let round = 0; round < count && !terminal.signal.aborted; round++) {
    samples.push(await side.capture());
  }
  if (terminal.signal.aborted) return EXIT.interrupted;
  const failed = samples.find(({ error }) => error !== undefined);
  if (failed) throw new ExitError(EXIT.inconclusive, `Nothing is kept. ${failed.error!.message}`);
  const baseline: Baseline = {
    schema_version: '1.0',
    url: side.url,
    ...(side.credentials.length > 0 && { credentials: keepCredentials(fields.credentials) }),
    samples,
  };
  await writeFile(path, `${JSON.stringify(baseline, null, 2)}\n`);
  terminal.out(`Kept how ${side.url} answers in ${options.output}.\n`);
  return EXIT.ok;
}

/** Compares an environment with how it was. */
export async function compareBaseline(
  url: string,
  options: CompareBaselineOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { cwd, signal } = terminal;
  const outputs = planOutputs(options.format, options.output, cwd);
  const read = [
    { as: '--baseline', path: options.baseline },
    { as: '--policy', path: options.policy },
  ];
  refuseSameFile(namesOf(outputs), read, cwd);
  const policy = options.policy ? await readPolicy(options.policy, cwd) : defaultPolicy;
  const baseline = await readBaseline(options.baseline, cwd);
  const label = options.label ?? 'now';
  const fields = sameCredentials(baseline, readFields(options, terminal), options.baseline);
  const after = openEnvironment({ side: 'right', url }, fields, { ...options, label }, terminal);
  for (const file of outputs.files) await checkWritable(file);
  const { failOn, explain } = options;
  const samples = Math.max(readSamples(options.samples), baseline.samples.length);
  const report = await reportComparison({
    command: 'baseline compare',
    failOn,
    signal,
    compare: () =>
      compareSides(
        { left: openBaseline(baseline), right: after },
        { samples, policy, explain, signal },
      ),
  });
  await deliver(report, outputs, options, terminal);
  return report.exit_code;
}
