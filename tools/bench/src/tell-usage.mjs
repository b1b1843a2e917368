import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded before a command: tells its parent, in the end, what the process and its threads have used.
if (isMainThread) {
  process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
}
