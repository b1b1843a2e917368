#!/usr/bin/env node
import { setMaxListeners } from 'node:events';
import { EXIT } from './exit-code.ts';
import { paperFor } from './terminal.ts';
import { runProgram } from './program.ts';

const controller = new AbortController();
// Everything that is asked at the same time listens.
setMaxListeners(0, controller.signal);
// Ctrl-C, what pipelines stop a job with, and a terminal that is closed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // Whoever asks twice does not want to wait for a partial report.
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
  });
}
const unread = new AbortController();
let isLost = false;
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // A reader that has seen enough, as `head` does, is no failure.
  if (code === 'EPIPE') return unread.abort();
  if (!isLost) process.stderr.write(`Standard output could not be written (${code}).\n`);
  isLost = true;
  process.exitCode = EXIT.failed;
});
// Nobody is left to be told.
process.stderr.on('error', () => undefined);

const exitCode = await runProgram(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  out: (text) => process.stdout.write(text),
  tell: (text) => process.stderr.write(text),
  untold: () => process.stderr.writableLength,
  paper: paperFor(process.stdout, process.env),
  aside: paperFor(process.stderr, process.env),
  isWatched: process.stderr.isTTY === true,
  signal: controller.signal,
  unread: unread.signal,
});
if (!isLost) process.exitCode = exitCode;
