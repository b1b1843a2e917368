import { expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { serve } from './support/serve.ts';

const timed = async () => {
  const times: number[] = [];
  const origin = await serve(({ url = '', method }, response) => {
    times.push(performance.now());
    if (method === 'GET' && url.startsWith('/from')) {
      response.writeHead(302, { location: url.replace('from', 'to') });
    }
    response.end('a');
  });
  return { ...origin, times };
};

async function suiteOf(...paths: (string | object)[]) {
  const sides = await Promise.all([timed(), timed()]);
  const [left, right] = sides.map(({ url }) => ({ url }));
  const config = {
    pairs: [{ left, right }],
    paths,
    requestsPerSecond: 2,
    allowPrivate: true,
    rules: { 'timing-differs': 'off' },
    // Shorter than all turns together are waited for.
    timeout: '3s',
    retries: 0,
  };
  const cwd = await directoryWith({ 'drift.config.jsonc': JSON.stringify(config) });
  const run = await runDrift(['suite'], { cwd });
  expect(run.exitCode, run.out).toBe(0);
  return sides.map(({ times }) => ({
    count: times.length,
    took: times.at(-1)! - times[0]!,
  }));
}

it('keeps to the rate of a host at every redirect, which takes none of the time of a side', async () => {
  for (const { count, took } of await suiteOf('/from/a', '/from/b', '/from/c', '/from/d')) {
    expect(count).toBe(8);
    expect(took).toBeGreaterThan(2_500);
  }
}, 30_000);

it('keeps to the rate of a host with samples and preflights', async () => {
  const preflight = { origin: 'https://app.example', method: 'PUT' };
  for (const { count, took } of await suiteOf({ path: '/', samples: 2, preflight })) {
    expect(count).toBe(4);
    expect(took).toBeGreaterThan(1_000);
  }
}, 30_000);
