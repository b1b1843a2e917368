import '../on-node-20.ts';
import type { Policy } from '@env-drift/contracts';
import { defaultPolicy } from '@env-drift/diff-engine';
import { compareSides } from '../compare/compare-sides.ts';
import { readSides } from '../compare/read-sides.ts';
import { readSamples } from '../compare/read-values.ts';
import { reportComparison } from '../compare/report-comparison.ts';
import type { ExitCode } from '../exit-code.ts';
import { usageError } from '../exit-error.ts';
import { readPolicy } from '../files/read-policy.ts';
import { refuseSameFile } from '../files/refuse-same-file.ts';
import { checkWritable } from '../outputs/check-writable.ts';
import { deliver } from '../outputs/deliver.ts';
import { namesOf, planOutputs } from '../outputs/plan-outputs.ts';
import type { Comparison } from '../report/report.ts';
import type { Terminal } from '../terminal.ts';
import type { CompareOptions } from './define-compare.ts';

/** Compares one request on two sides. Everything that can be wrong is found out before anything is asked. */
export async function compareCommand(
  places: { left: string | undefined; right: string | undefined },
  options: CompareOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { cwd, signal } = terminal;
  const outputs = planOutputs(options.format, options.output, cwd);
  const { policy: policyPath, harLeft, harRight } = options;
  const read = [
    { as: '--policy', path: policyPath },
    { as: '--har-left', path: harLeft },
    { as: '--har-right', path: harRight },
  ];
  refuseSameFile(namesOf(outputs), read, cwd);
  const policy = options.policy ? await readPolicy(options.policy, cwd) : defaultPolicy;
  const samples = readSamples(options.samples);
  const compare = await prepare(places, options, samples, policy, terminal);
  for (const file of outputs.files) await checkWritable(file);

  const { failOn } = options;
  const report = await reportComparison({ command: 'compare', failOn, signal, compare });
  if (!signal.aborted) report.comparisons.forEach(refuseUnallowed);
  await deliver(report, outputs, options, terminal);
  return report.exit_code;
}

/** Finds out what is wrong before anything is asked, and gives what compares: here, or on a server. */
async function prepare(
  places: { left: string | undefined; right: string | undefined },
  options: CompareOptions,
  samples: number,
  policy: Policy,
  terminal: Terminal,
): Promise<() => ReturnType<typeof compareSides>> {
  const { explain, server } = options;
  if (server === undefined) {
    const sides = await readSides(places, options, terminal);
    return () => compareSides(sides, { samples, policy, explain, signal: terminal.signal });
  }
  const { compareOnServer } = await import('../server/compare-on-server.ts');
  const { readServerRequest } = await import('../server/read-server-request.ts');
  const request = await readServerRequest(places, options, samples, terminal);
  return () => compareOnServer(server, request, explain, terminal);
}

/** A target whose name turned out to be private was never asked: that is for an option to change. */
function refuseUnallowed({ left, right }: Comparison): void {
  const refused = [left, right].flatMap(({ error, envelope }) =>
    error?.code === 'ssrf_blocked' && envelope?.routing.hops.length === 0 ? [error.message] : [],
  );
  if (refused.length > 0) throw usageError(...refused);
}
