import { Worker } from 'node:worker_threads';
import type { Done } from './done.ts';
import type { Share } from './run-share.ts';

/** Beside the chunk that this module becomes a part of. */
const THREAD = './suite-thread.js';

/** What is dropped at once is collected while there is little of it, so that a long suite takes no more than a short one. */
const YOUNG_MB = 8;

/** Works off a share in a thread of its own, which ends with it. */
export function runInThread(
  share: Share,
  signal: AbortSignal,
  tell: (done: Done) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(THREAD, import.meta.url), {
      workerData: share,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const stop = () => thread.postMessage('stop');
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    // What was done before an interruption is done, although it is told after it.
    thread.on('message', (all: readonly Done[]) => all.forEach(tell));
    thread.once('error', reject);
    thread.once('exit', () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
  });
}
