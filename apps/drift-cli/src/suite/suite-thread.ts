import '../on-node-20.ts';
import { setMaxListeners } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { Done } from './done.ts';
import { runShare, type Share } from './run-share.ts';

/** Told together: each message costs both threads more than what is in it. */
const MOST_AT_ONCE = 32;
const LONGEST_WAIT_MS = 100;

const port = parentPort!;
const controller = new AbortController();
// Everything that is asked at the same time listens.
setMaxListeners(0, controller.signal);
port.once('message', () => controller.abort());

let untold: Done[] = [];
const tellAll = () => {
  if (untold.length > 0) port.postMessage(untold);
  untold = [];
};
const timer = setInterval(tellAll, LONGEST_WAIT_MS);
await runShare(workerData as Share, controller.signal, (done) => {
  if (untold.push(done) >= MOST_AT_ONCE) tellAll();
});
clearInterval(timer);
tellAll();
port.close();
