import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeLoad, describeMachine } from './describe-machine.ts';
import { runMeasured, type Measured } from './run-measured.ts';
import { median } from './statistics.ts';

/**
 * `npm run bench:suite`: `drift suite`, as it is built, beside a bare `fetch` loop of the same concurrency, each in
 * a process of its own from its start to its end. Prints; asserts nothing. Loopback only, and it ends by itself.
 */

const CONCURRENCY = 8;
const RUNS = 5;
/** Milliseconds that the servers take: none, and about as long as a server in the same town. */
const DELAYS = [0, 10, 30];
const SIZES = [100, 1_000, 10_000];

const drift = fileURLToPath(new URL('../../../apps/drift-cli/dist/drift.js', import.meta.url));
const loop = fileURLToPath(new URL('./fetch-loop.ts', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'drift-bench-'));

console.log(`${describeMachine()}, ${describeLoad()}`);
try {
  for (const delayMs of DELAYS) await withTargets(delayMs, (sides) => reportSpeed(sides, delayMs));
  await withTargets(0, reportMemory);
} finally {
  rmSync(directory, { recursive: true });
}

type Sides = readonly [left: string, right: string];

async function withTargets(delayMs: number, work: (sides: Sides) => Promise<void>) {
  const targets = fork(new URL('./suite-targets.ts', import.meta.url), [String(delayMs)]);
  const [[left, right]] = (await once(targets, 'message')) as [[number, number]];
  await work([`http://localhost:${left}`, `http://localhost:${right}`]);
  targets.disconnect();
}

/** By turns, so that what the machine does beside passes for both. */
async function reportSpeed(sides: Sides, delayMs: number) {
  const PATHS = 1_000;
  const seen = { fetch: [] as Measured[], drift: [] as Measured[] };
  for (let run = 0; run < RUNS; run++) {
    seen.fetch.push(await runMeasured([loop, ...sides, String(PATHS), String(CONCURRENCY)]));
    seen.drift.push(await runMeasured(suite(sides, PATHS)));
  }
  console.log(`\n${PATHS} paths, ${CONCURRENCY} at a time, servers that take ${delayMs} ms`);
  for (const [name, runs] of Object.entries(seen)) {
    const wall = runs.map(({ wallMs }) => wallMs);
    console.log(
      `  ${name.padEnd(6)} median ${seconds(median(wall))}, best ${seconds(Math.min(...wall))}, ` +
        `CPU ${seconds(median(runs.map(({ cpuMs }) => cpuMs)))}`,
    );
  }
  const share = (of: (runs: Measured[]) => number) =>
    `${Math.round((of(seen.fetch) / of(seen.drift)) * 100)} %`;
  const best = (runs: Measured[]) => Math.min(...runs.map(({ wallMs }) => wallMs));
  const middle = (runs: Measured[]) => median(runs.map(({ wallMs }) => wallMs));
  console.log(`  throughput against fetch: median ${share(middle)}, best ${share(best)}`);
}

async function reportMemory(sides: Sides) {
  console.log('\nThe most memory of the process');
  for (const paths of SIZES) {
    const bare = await runMeasured([loop, ...sides, String(paths), String(CONCURRENCY)]);
    const own = await runMeasured(suite(sides, paths));
    console.log(
      `  ${paths} paths: drift ${own.mostMemoryMiB.toFixed(0)} MiB, fetch ${bare.mostMemoryMiB.toFixed(0)} MiB`,
    );
  }
}

function suite([left, right]: Sides, paths: number): string[] {
  const config = join(directory, 'drift.config.jsonc');
  const list = join(directory, 'paths.txt');
  const pairs = [{ left: { url: left }, right: { url: right } }];
  const rules = { 'timing-differs': 'off' };
  writeFileSync(
    config,
    JSON.stringify({ pairs, allowPrivate: true, concurrency: CONCURRENCY, rules }),
  );
  writeFileSync(list, Array.from({ length: paths }, (_, index) => `/p${index + 1}`).join('\n'));
  return [drift, 'suite', config, '--list', list, '--quiet'];
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
