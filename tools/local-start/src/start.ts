import { createApiClient } from '@env-drift/api-client';
import { headlinePath } from '@env-drift/demo-origins';
import { buildDashboard } from './build-dashboard.ts';
import { claimStateDirectory } from './claim-state-directory.ts';
import { demoPair } from './demo-pair.ts';
import { formLink } from './form-link.ts';
import { whyPortIsTaken } from './ports.ts';
import { printComparison } from './print-comparison.ts';
import { readSettings, type Settings } from './read-settings.ts';
import { repositoryRoot } from './repository-root.ts';
import { runComparison } from './run-comparison.ts';
import { startProduct } from './start-product.ts';
import { startRememberedDemo } from './start-remembered-demo.ts';
import { terminalPaper } from './terminal-paper.ts';
import { whenOrphaned } from './when-orphaned.ts';

/**
 * `npm start`: builds the dashboard, starts the demo origins and the Worker, compares the demo pair
 * through the public API, and serves until it is told to stop.
 */

const DEMO_WITHIN_MS = 60_000;

/** What has to be undone, last first. */
const undo: (() => void | Promise<void>)[] = [];
const ending = new AbortController();

async function end(exitCode: number): Promise<void> {
  if (ending.signal.aborted) return;
  ending.abort();
  for (const step of undo.reverse()) await step();
  process.exit(exitCode);
}

async function fail(reason: string): Promise<void> {
  // While everything is being stopped, what fails fails because of that.
  if (ending.signal.aborted) return;
  console.error(reason);
  await end(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    // Impatience: what runs in process groups ends with this process, however that ends.
    if (ending.signal.aborted) process.exit(130);
    void end(0);
  });

// Started by hand, it may outlive its shell; started by npm, it belongs to that npm.
if (process.env['npm_lifecycle_event']) whenOrphaned(() => void end(0));

const settings = readSettings(process.env, { cwd: process.cwd(), repositoryRoot });
await (settings.ok ? start(settings.value) : fail(settings.reason)).catch((error: Error) =>
  fail(error.message),
);

async function start({ port, stateDir, model, ...others }: Settings): Promise<void> {
  const taken = await whyPortIsTaken(port);
  if (taken) return fail(taken);
  const claim = claimStateDirectory(stateDir);
  if (!claim.ok) return fail(claim.reason);
  undo.push(claim.release);

  console.log('Building the dashboard ...');
  const build = buildDashboard(stateDir);
  undo.push(build.stop);
  const problem = await build.done;
  if (problem) return fail(problem);

  console.log('Starting the demo origins and the Worker ...');
  const demo = await startRememberedDemo(stateDir, port);
  undo.push(demo.stop);
  const request = {
    leftUrl: demo.staging.url + headlinePath,
    rightUrl: demo.production.url + headlinePath,
    leftLabel: 'Staging',
    rightLabel: 'Production',
  };
  const starting = startProduct({
    port,
    stateDir,
    ...others,
    allowedPrivateTargets: [
      demo.staging.host,
      demo.production.host,
      ...others.allowedPrivateTargets,
    ],
    model,
    variables: { ...others.variables, DEMO_PAIR: demoPair(request) },
    signal: ending.signal,
  });
  undo.push(async () => (await starting.catch(() => undefined))?.stop());
  const product = await starting;
  void product.died.then(fail);

  console.log(`Comparing ${request.leftUrl} with ${request.rightUrl} ...\n`);
  const run = await runComparison(
    createApiClient({ baseUrl: product.url, fetch }),
    request,
    AbortSignal.timeout(DEMO_WITHIN_MS),
  );
  if (!run.ok) return fail(`The demo could not be compared: ${run.failure.message}`);
  console.log(printComparison(run.comparison, terminalPaper(process.stdout, process.env)));

  console.log(`Dashboard         ${product.url}/
This comparison   ${product.url}/c/${run.comparison.comparisonId}
The form, filled  ${formLink(product.url, request)}
Another pair      npm run compare -- <left> <right>
Staging           ${demo.staging.url}
Production        ${demo.production.url}

Serving until Ctrl-C.`);
}
