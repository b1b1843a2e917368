import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { serve } from './support/serve.ts';

const redirecting: RequestListener = ({ url = '', method }, response) => {
  if (method === 'GET' && url.startsWith('/from')) {
    response.writeHead(302, { location: url.replace('from', 'to') });
  }
  response.end('a');
};

/** A server that knows when it was asked. */
interface Timed {
  url: string;
  times: readonly number[];
}

const timed = async (listener: RequestListener): Promise<Timed> => {
  const times: number[] = [];
  const origin = await serve((request, response) => {
    times.push(performance.now());
    listener(request, response);
  });
  return { ...origin, times };
};

/** A server that accepts, and says nothing; it knows when. */
async function silent(): Promise<Timed> {
  const times: number[] = [];
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    times.push(performance.now());
    sockets.push(socket.resume().on('error', () => undefined));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, times };
}

async function suiteAt(
  start: () => Promise<Timed>,
  paths: readonly (string | object)[],
  { exitCode = 0, ...more }: { exitCode?: number; concurrency?: number; timeout?: string } = {},
) {
  const sides = await Promise.all([start(), start()]);
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
    ...more,
  };
  const cwd = await directoryWith({ 'drift.config.jsonc': JSON.stringify(config) });
  const run = await runDrift(['suite'], { cwd });
  expect(run.exitCode, run.out).toBe(exitCode);
  return sides.map(({ times }) => ({
    count: times.length,
    took: times.at(-1)! - times[0]!,
  }));
}

const suiteOf = (...paths: (string | object)[]) => suiteAt(() => timed(redirecting), paths);

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

it('keeps to the rate of a host where a kept connection is lost, and its request sent again', async () => {
  const served = new WeakMap<Socket, number>();
  const losing: RequestListener = ({ socket }, response) => {
    const count = (served.get(socket) ?? 0) + 1;
    served.set(socket, count);
    if (count === 2) socket.destroy();
    else response.end('a');
  };
  const runs = await suiteAt(() => timed(losing), ['/a', '/b', '/c'], { concurrency: 1 });
  for (const { count, took } of runs) {
    // The second and its repeat, and the third on the connection of that: lost and repeated as well.
    expect(count).toBe(5);
    expect(took).toBeGreaterThan(1_500);
  }
}, 30_000);

it('keeps to the rate of a host where it looks a second time, to name a failure', async () => {
  const hurried = { concurrency: 1, timeout: '100ms', exitCode: 3 };
  for (const { count, took } of await suiteAt(silent, ['/a', '/b'], hurried)) {
    expect(count).toBe(4);
    expect(took).toBeGreaterThan(1_200);
  }
}, 30_000);
