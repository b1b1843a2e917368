import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';

/** What one run of a command took. */
export interface Measured {
  wallMs: number;
  /** Of all its threads together. */
  cpuMs: number;
  mostMemoryMiB: number;
}

const TELL_USAGE = new URL('./tell-usage.mjs', import.meta.url).href;

/** Runs a script in a Node of its own, from its start to its end. Rejects where it exits with anything but 0. */
export async function runMeasured(args: readonly string[]): Promise<Measured> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', TELL_USAGE, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const [told, [exitCode]] = await Promise.all([
    text(child.stdio[3] as Readable),
    once(child, 'exit'),
  ]);
  if (exitCode !== 0) throw new Error(`${args.join(' ')} exited with ${exitCode}.`);
  const usage = JSON.parse(told) as NodeJS.ResourceUsage;
  return {
    wallMs: performance.now() - startedAt,
    cpuMs: (usage.userCPUTime + usage.systemCPUTime) / 1000,
    mostMemoryMiB: usage.maxRSS / 1024,
  };
}
