import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient, type ApiClient } from '@env-drift/api-client';
import { startProduct } from '@env-drift/local-start';
import { describeMachine } from './describe-machine.ts';
import { engineTimes } from './engine-share.ts';
import { startDelayedOrigin } from './start-delayed-origin.ts';
import { median, quantile } from './statistics.ts';
import { timeComparison, type TimedComparison } from './time-comparison.ts';

/**
 * `npm run bench`: how long a comparison takes through the public API, against the Worker as
 * `npm start` runs it. Prints; asserts nothing. Loopback only, and bounded: it ends by itself.
 */

const RUNS = 20;
const WARM_UP = 3;
const SLOW_MS = 500;
const AT_ONCE = 50;

const stateDir = mkdtempSync(join(tmpdir(), 'env-drift-bench-'));
const slow = [await startDelayedOrigin(SLOW_MS), await startDelayedOrigin(SLOW_MS)] as const;
const instant = [await startDelayedOrigin(0), await startDelayedOrigin(0)] as const;
const origins = [...slow, ...instant];
const product = await startProduct({
  stateDir,
  allowedPrivateTargets: origins.map((origin) => origin.host),
});
const api = createApiClient({ baseUrl: product.url, fetch });

try {
  console.log(`${describeMachine()}\n`);
  await repeat(WARM_UP, api, instant[0].url, instant[1].url);

  const slowRuns = await repeat(RUNS, api, slow[0].url, slow[1].url);
  report(`Two origins of ${SLOW_MS} ms, start to completed as seen by a client`, slowRuns);
  const ratio = median(slowRuns.map((run) => run.ms)) / SLOW_MS;
  console.log(`  median / ${SLOW_MS} ms          ${ratio.toFixed(2)}\n`);

  const quickRuns = await repeat(RUNS, api, instant[0].url, instant[1].url);
  report('Two instant origins, start to completed as seen by a client', quickRuns);
  reportEngine(quickRuns);

  const startedAt = performance.now();
  const together = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, i) =>
      timeComparison(api, `${instant[0].url}?run=${i}`, `${instant[1].url}?run=${i}`),
    ),
  );
  const wall = performance.now() - startedAt;
  report(`${AT_ONCE} comparisons of ${AT_ONCE} pairs at once`, together);
  console.log(`  wall time                ${wall.toFixed(0)} ms`);
  console.log(
    `  completed                ${together.filter((run) => run.status === 'completed').length} of ${AT_ONCE}`,
  );
} finally {
  await product.stop();
  await Promise.all(origins.map((origin) => origin.stop()));
  rmSync(stateDir, { recursive: true, force: true });
}

/** One after the other, as a person would. */
async function repeat(
  count: number,
  client: ApiClient,
  leftUrl: string,
  rightUrl: string,
): Promise<TimedComparison[]> {
  const runs: TimedComparison[] = [];
  for (let i = 0; i < count; i++) runs.push(await timeComparison(client, leftUrl, rightUrl));
  return runs;
}

function report(title: string, runs: readonly TimedComparison[]): void {
  const times = runs.map((run) => run.ms);
  console.log(`${title} (${runs.length} runs)`);
  console.log(`  median                   ${median(times).toFixed(1)} ms`);
  console.log(
    `  min .. p95 .. max        ${[0, 0.95, 1].map((share) => quantile(times, share).toFixed(1)).join(' .. ')} ms`,
  );
}

function reportEngine(runs: readonly TimedComparison[]): void {
  const logged = engineTimes(readFileSync(product.logFile, 'utf8'));
  const engine = runs.flatMap((run) => {
    const time = logged.get(run.comparisonId);
    return time ? [{ ...time, share: (time.create + time.queue + time.steps) / run.ms }] : [];
  });
  const of = (part: 'create' | 'queue' | 'steps') =>
    median(engine.map((each) => each[part])).toFixed(0);
  console.log(
    `  of it in the Workflow engine ${(median(engine.map((each) => each.share)) * 100).toFixed(0)} %: create ${of('create')} ms, queue ${of('queue')} ms, between steps ${of('steps')} ms (medians of ${engine.length})\n`,
  );
}
