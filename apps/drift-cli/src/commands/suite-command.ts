import '../on-node-20.ts';
import type { Policy } from '@env-drift/contracts';
import { readTime } from '../compare/read-values.ts';
import type { Config } from '../config/config.ts';
import { acceptancesOf, filesOf, policyOf } from '../config/read-config.ts';
import type { ExitCode } from '../exit-code.ts';
import { refuseSameFile } from '../files/refuse-same-file.ts';
import { checkWritable } from '../outputs/check-writable.ts';
import { deliver } from '../outputs/deliver.ts';
import { namesOf, planOutputs } from '../outputs/plan-outputs.ts';
import { plural } from '../plural.ts';
import { printableLine } from '../printable.ts';
import { guardUrl, placesOf, portsOf } from '../sides/guard-url.ts';
import { findPaths } from '../sources/find-paths.ts';
import { collectDone } from '../suite/collect-done.ts';
import { planRequests } from '../suite/plan-requests.ts';
import { prepareSides } from '../suite/prepare-sides.ts';
import { sentFields } from '../suite/sent-fields.ts';
import { showProgress } from '../suite/progress.ts';
import { exceptionsInForce } from '../suite/exceptions-in-force.ts';
import { runSuite } from '../suite/run-suite.ts';
import { openStateFile } from '../suite/state-file.ts';
import type { Terminal } from '../terminal.ts';
import type { SuiteOptions } from './define-suite.ts';
import { suiteConfig } from './suite-config.ts';

/** Compares many requests. Everything that can be wrong is found out before anything is asked. */
export async function suiteCommand(
  given: string | undefined,
  options: SuiteOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { cwd, signal } = terminal;
  const outputs = planOutputs(options.format, options.output, cwd);
  const { config, path } = await suiteConfig(given, options, cwd);
  const written = [...namesOf(outputs), { as: '--resume', path: options.resume }];
  refuseSameFile(written, filesOf(config, path), cwd);
  const policies = await policiesOf(config, path, cwd);
  const acceptances = await acceptancesOf(config, cwd);
  const bases = config.pairs.flatMap(({ left, right }) => [left.url, right.url]);
  const allowances = {
    allowPrivate: config.allowPrivate === true,
    allowTargets: config.allowTargets ?? [],
  };
  config.pairs.forEach((pair, index) => {
    for (const side of ['left', 'right'] as const) {
      const isTyped = options[side] !== undefined;
      guardUrl(pair[side].url, isTyped ? `--${side}` : `pairs.${index}.${side}.url`, allowances);
    }
  });
  const found = await findPaths(config.from ?? {}, bases, cwd, allowances, signal);
  for (const note of found.notes) terminal.tell(`${printableLine(note)}\n`);
  const requests = planRequests(config, found.paths);
  const plan = { ...planOf(config, bases, terminal), requests, policies, acceptances };
  prepareSides(requests, terminal.env);
  for (const file of outputs.files) await checkWritable(file);
  const same = [
    requests,
    [...policies.values()],
    acceptances,
    exceptionsInForce([...policies.values()], acceptances, Date.now()),
    sentFields(requests, terminal.env),
    plan.reach.allowedPrivateTargets,
  ];
  const state = options.resume ? await openStateFile(options.resume, same, terminal) : undefined;

  const startedAt = Date.now();
  const done = collectDone(requests.length);
  if (state) for await (const each of state.read()) done.add(each);
  const known = done.indices();
  if (known.size > 0) {
    const count = `${known.size} of ${plural(requests.length, 'request')}`;
    terminal.tell(`${options.resume}: ${count} ${known.size === 1 ? 'is' : 'are'} done already.\n`);
  }
  const progress = options.quiet ? undefined : showProgress(requests.length - known.size, terminal);
  await runSuite({ ...plan, done: known }, signal, (each) => {
    done.add(each);
    state?.add(each);
    progress?.step(each.comparison.verdict);
  });
  progress?.end();
  const report = done.report({
    command: 'suite',
    startedAt,
    finishedAt: Date.now(),
    interrupted: signal.aborted,
    failOn: config.failOn!,
  });
  await deliver(report, outputs, options, terminal);
  if (!signal.aborted) state?.remove();
  return report.exit_code;
}

/** Hosts belong to sides of one pair: each pair is judged by a policy of its own. */
async function policiesOf(config: Config, path: string, cwd: string) {
  const policies = new Map<Config['pairs'][number], Policy>();
  for (const pair of config.pairs) {
    const aliases = { left: pair.left.hosts ?? [], right: pair.right.hosts ?? [] };
    policies.set(pair, await policyOf(config, aliases, path, cwd));
  }
  return policies;
}

function planOf(config: Config, bases: readonly string[], { env }: Terminal) {
  const own = config.allowPrivate ? placesOf(bases) : [];
  return {
    reach: {
      allowedPrivateTargets: [...(config.allowTargets ?? []), ...own],
      allowedTargetPorts: portsOf(bases),
      timeoutMs: config.timeout === undefined ? undefined : readTime(config.timeout, 'timeout'),
    },
    retries: config.retries ?? 1,
    requestsPerSecond: config.requestsPerSecond,
    // A thread is told a copy.
    env: { ...env },
    concurrency: config.concurrency!,
  };
}
