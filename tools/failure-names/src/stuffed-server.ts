import { once } from 'node:events';
import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';
import type { LocalServer } from './local-server.ts';

/** More than what a backlog of one holds, on every system. */
const MOST_WAITING = 8;

/** In a thread of its own, which sleeps until it is told to end: so nobody takes a connection. */
const LISTEN_AND_SLEEP = `
  const { parentPort, workerData } = require('node:worker_threads');
  const server = require('node:net').createServer();
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    Atomics.wait(workerData, 0, 0);
    process.exit();
  });`;

/**
 * A port on which something listens whose queue is full: the system drops the packets of whoever wants
 * to connect, as a firewall does. On Linux; elsewhere a full queue may refuse.
 */
export async function startStuffed(): Promise<LocalServer> {
  const wake = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(LISTEN_AND_SLEEP, { eval: true, workerData: wake });
  const [port] = (await once(thread, 'message')) as [number];
  // All ask before the first one is told that it is in, so the queue is full by then.
  const waiting = Array.from({ length: MOST_WAITING }, () =>
    connect(port, '127.0.0.1').on('error', () => undefined),
  );
  await once(waiting[0]!, 'connect');
  const host = `127.0.0.1:${port}`;
  return {
    url: `http://${host}/`,
    host,
    connections: [],
    stop: async () => {
      for (const socket of waiting) socket.destroy();
      Atomics.store(wake, 0, 1);
      Atomics.notify(wake, 0);
      await once(thread, 'exit');
    },
  };
}
