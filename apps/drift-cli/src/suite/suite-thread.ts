import '../on-node-20.ts';
import { setMaxListeners } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { runShare, type Share } from './run-share.ts';

const controller = new AbortController();
// Everything that is asked at the same time listens.
setMaxListeners(0, controller.signal);
const port = parentPort!;
port.once('message', () => controller.abort());
await runShare(workerData as Share, controller.signal, (done) => port.postMessage(done));
port.close();
