import { fork } from 'node:child_process';
import { once } from 'node:events';
import { activeProbe } from '@env-drift/probe-providers';
import { describeMachine } from './describe-machine.ts';
import { median, quantile } from './statistics.ts';

/**
 * `npm run bench:probe`: what a probe costs beside a bare `fetch` of the same target, and what it leaves
 * behind. Prints; asserts nothing. Loopback only, and bounded: it ends by itself.
 */

const RUNS = 300;
const WARM_UP = 50;
const BIG_RUNS = 50;
const AT_ONCE = 20;
const IN_A_ROW = 500;
const MIB = 1024 * 1024;

const targets = fork(new URL('./probe-targets.ts', import.meta.url));
const [port] = (await once(targets, 'message')) as [number];
const host = `127.0.0.1:${port}`;

const digest = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);
const probe = (path: string) =>
  activeProbe(
    { id: 'left', url: `http://${host}${path}` },
    { fetch, resolveHost: undefined, now: Date.now, digest, allowedPrivateTargets: [host] },
  );
const bareFetch = async (path: string) => {
  const response = await fetch(`http://${host}${path}`, { redirect: 'manual', cache: 'no-store' });
  return response.arrayBuffer();
};
const open = async () => Number(await (await fetch(`http://${host}/open`)).text());
const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
const held = () => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

try {
  console.log(`${describeMachine()}\n`);
  await reportOverhead('/small', RUNS, WARM_UP, 'A small answer');
  for (const path of ['/bytes', '/json', '/html'])
    await reportOverhead(path, BIG_RUNS, 5, `A body of 1 MiB, ${path.slice(1)}`);
  for (const path of ['/endless', '/bomb']) await reportMemory(path);
  await reportRest();
} finally {
  targets.disconnect();
}

/** Both by turns, so that what the machine does beside passes for both. */
async function reportOverhead(path: string, runs: number, warmUp: number, title: string) {
  const times = { bare: [] as number[], probed: [] as number[] };
  for (let run = -warmUp; run < runs; run++) {
    const bare = await time(() => bareFetch(path));
    const probed = await time(() => probe(path));
    if (run < 0) continue;
    times.bare.push(bare);
    times.probed.push(probed);
  }
  const over = times.probed.map((ms, run) => ms - times.bare[run]!);
  console.log(`${title} (${runs} runs of each)`);
  for (const [name, ms] of Object.entries({ 'bare fetch': times.bare, probe: times.probed, over }))
    console.log(
      `  ${name.padEnd(12)} median ${median(ms).toFixed(2)} ms, p95 ${quantile(ms, 0.95).toFixed(2)} ms`,
    );
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function reportMemory(path: string) {
  await probe(path);
  const before = held();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, held())), 1);
  const seen = await Promise.all(Array.from({ length: AT_ONCE }, () => probe(path)));
  clearInterval(watch);
  const bytes = new Set(seen.map(({ response }) => response?.body?.bytes ?? 0));
  console.log(
    `\n${path.slice(1)}, ${AT_ONCE} probes at once: ${[...bytes].join(' or ')} bytes fingerprinted of each, ` +
      `at most ${((most - before) / MIB).toFixed(1)} MiB more held by all, garbage included`,
  );
}

async function reportRest() {
  const before = timers();
  const ms = await time(async () => {
    for (let run = 0; run < IN_A_ROW; run++)
      await probe(['/small', '/moved', '/endless', '/bomb'][run % 4]!);
  });
  // The other side hears of a closed connection a moment later.
  await new Promise((resolve) => setTimeout(resolve, 500));
  console.log(
    `\n${IN_A_ROW} probes in a row, half of them cut at the limit: ${(ms / IN_A_ROW).toFixed(2)} ms each, ` +
      `${await open()} connections open after that, ${timers() - before} timers more`,
  );
}
