#!/usr/bin/env node
import { setMaxListeners } from 'node:events';
import { paperFor } from './terminal.ts';
import { runProgram } from './program.ts';

const controller = new AbortController();
// Everything that is asked at the same time listens.
setMaxListeners(0, controller.signal);
process.on('SIGINT', () => {
  // Whoever asks twice does not want to wait for a partial report.
  if (controller.signal.aborted) process.exit(130);
  controller.abort();
});
// A reader that has seen enough, as `head` does, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runProgram(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  out: (text) => process.stdout.write(text),
  tell: (text) => process.stderr.write(text),
  paper: paperFor(process.stdout, process.env),
  isWatched: process.stderr.isTTY === true,
  signal: controller.signal,
});
