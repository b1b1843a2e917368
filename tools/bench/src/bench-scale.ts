import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createApiClient } from '@env-drift/api-client';
import { startProduct } from '@env-drift/local-start';
import { describeLoad, describeMachine } from './describe-machine.ts';
import { followComparison, readToEnd, type Followed } from './follow-comparison.ts';
import { peakOf, usageOf } from './process-usage.ts';
import { startDelayedOrigin } from './start-delayed-origin.ts';
import { median, quantile } from './statistics.ts';
import { storedBytes } from './stored-bytes.ts';

/**
 * `npm run bench:scale`: many comparisons at once and many readers of one, against the Worker as `npm start` runs it.
 * Prints; no time is asserted, but exit code 1 where a comparison or an event was lost. Loopback only, and bounded.
 */

const AT_ONCE = [25, 50, 100, 200, 400];
const PAIRS = 20;
const WARM_UP = 3;
const READERS = 200;
/** Long enough for all readers to be there before there is a result to tell. */
const SLOW_MS = 3_000;
/** A run ends by itself after 60 s; a busy machine takes a while to say so. */
const LEVEL_WITHIN_MS = 120_000;
/** What goes on behind the answers (the index, connections that close) ends by then. */
const SETTLE_MS = 3_000;

const stateDir = mkdtempSync(join(tmpdir(), 'env-drift-bench-'));
const instant = [await startDelayedOrigin(0), await startDelayedOrigin(0)] as const;
const slow = [await startDelayedOrigin(SLOW_MS), await startDelayedOrigin(SLOW_MS)] as const;
const origins = [...instant, ...slow];
const product = await startProduct({
  stateDir,
  allowedPrivateTargets: origins.map((origin) => origin.host),
  // One client stands for hundreds.
  variables: { RATE_LIMIT_WORK: '1000000/60', RATE_LIMIT_READS: '1000000/60' },
});
const api = createApiClient({ baseUrl: product.url, fetch });
const look = () => usageOf(product.pid, 'workerd');
const mib = (bytes: number | undefined) =>
  bytes === undefined ? '-' : `${Math.round(bytes / 2 ** 20)} MiB`;
const ms = (value: number) => `${Math.round(value).toLocaleString('en')} ms`;
const lost: string[] = [];

try {
  console.log(`${describeMachine()}, ${describeLoad()}\n`);
  const before = look()?.resident;
  for (let run = 0; run < WARM_UP; run++) await startMany(1);
  const warm = look()?.resident;

  console.log(`At once over ${PAIRS} pairs, instant origins, each followed by its events`);
  printRow('at once', 'completed', 'p50', 'p95', 'wall time', 'CPU each', 'memory at most');
  for (const count of AT_ONCE) await reportLevel(count);
  await pause(SETTLE_MS);
  console.log(
    `Memory of the runtime: ${mib(before)} at its start, ${mib(warm)} after ${WARM_UP} comparisons, ` +
      `${mib(look()?.resident)} after all of them\n`,
  );
  await reportReaders();
  const lines = readFileSync(product.logFile, 'utf8').match(/^\{.*\}$/gm) ?? [];
  const comparisons = WARM_UP + AT_ONCE.reduce((sum, count) => sum + count, 0) + 1;
  console.log(`Lines of the Worker's log: ${(lines.length / comparisons).toFixed(1)} a comparison`);
} finally {
  await product.stop();
  await Promise.all(origins.map((origin) => origin.stop()));
  for (const { kind, databases, bytes } of storedBytes(stateDir))
    console.log(
      `Stored: ${kind}, ${databases} databases, ${Math.round(bytes / databases)} bytes each`,
    );
  rmSync(stateDir, { recursive: true, force: true, maxRetries: 3 });
}
for (const each of lost) console.error(`LOST  ${each}`);
process.exitCode = lost.length > 0 ? 1 : 0;

function startMany(count: number): Promise<Followed[]> {
  const signal = AbortSignal.timeout(LEVEL_WITHIN_MS);
  return Promise.all(
    Array.from({ length: count }, (_, run) => {
      const [left, right] = instant.map(({ url }) => `${url}?pair=${run % PAIRS}`);
      return followComparison(api, left!, right!, signal);
    }),
  );
}

async function reportLevel(count: number): Promise<void> {
  const cpuBefore = look()?.cpuMs ?? 0;
  const startedAt = performance.now();
  const { value: runs, peak } = await peakOf(look, () => startMany(count));
  const wall = performance.now() - startedAt;
  await pause(SETTLE_MS);
  const cpu = (look()?.cpuMs ?? 0) - cpuBefore;

  const ended = runs.filter(({ end }) => end === 'completed');
  for (const { comparisonId, end } of runs)
    if (end !== 'completed') lost.push(`one of ${count}: ${comparisonId ?? ''} ${end}`);
  // Told once is told to one reader; this is what everybody else is told.
  for (const { comparisonId } of ended) {
    const stored = await api.getComparison(comparisonId!);
    const status = stored.ok ? stored.value.status : stored.failure.code;
    if (status !== 'completed') lost.push(`one of ${count}: ${comparisonId} is ${status}`);
  }
  const times = ended.map((run) => run.ms);
  printRow(
    count,
    ended.length,
    ms(median(times)),
    ms(quantile(times, 0.95)),
    ms(wall),
    ms(cpu / count),
    mib(peak),
  );
}

async function reportReaders(): Promise<void> {
  const signal = AbortSignal.timeout(LEVEL_WITHIN_MS);
  const started = await api.startComparison({ leftUrl: slow[0].url, rightUrl: slow[1].url });
  if (!started.ok) throw new Error(started.failure.message);
  const { comparisonId } = started.value;
  const readAll = () =>
    peakOf(look, () =>
      Promise.all(Array.from({ length: READERS }, () => readToEnd(api, comparisonId, signal))),
    );
  const before = look()?.resident;

  console.log(`${READERS} readers of one comparison's events`);
  const live = await readAll();
  const comparison = await api.getComparison(comparisonId);
  const finishedAt = comparison.ok ? (comparison.value.result?.meta?.finished_at ?? NaN) : NaN;
  const all = live.value.map(({ ids }) => ids.join());
  const whole = live.value[0]?.ids.map((_, index) => index + 1).join();
  const report = (what: string, since: number, { value, peak }: typeof live) => {
    const got = value.filter(({ ids, end }) => end === 'completed' && ids.join() === whole);
    if (got.length < READERS) lost.push(`${READERS - got.length} readers ${what} missed events`);
    const delays = value.map(({ endedAt }) => endedAt - since);
    console.log(
      `  ${what.padEnd(18)} ${got.length} of ${READERS} got all ${value[0]?.ids.length} events; ` +
        `median ${ms(median(delays))}, last ${ms(quantile(delays, 1))}; ` +
        `came back ${value.reduce((sum, each) => sum + each.failures, 0)} times; memory at most ${mib(peak)}`,
    );
  };
  console.log(`  memory before      ${mib(before)}`);
  report('while it ran', finishedAt, live);
  const again = Date.now();
  report('after its end', again, await readAll());
  if (new Set(all).size > 1) lost.push('two readers were told different events');
  await pause(SETTLE_MS);
  console.log(`  memory after       ${mib(look()?.resident)}\n`);
}

function printRow(...cells: readonly (string | number)[]): void {
  console.log(`  ${cells.map((cell) => String(cell).padStart(15)).join('')}`);
}
