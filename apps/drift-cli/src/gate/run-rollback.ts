import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Rollback } from './gate-report.ts';

/** How long a rollback that takes too long may tidy up, once it was told to end. */
const GRACE_MS = 5_000;
const LOOK_EVERY_MS = 50;
/** What a command wrote last may come after its end. */
const LAST_WORDS_MS = 250;

/**
 * Calls a team's command once, in a shell of its own. What it writes goes to standard error: standard output is
 * for the report. It is over when the shell is: what it has left running in the background goes on. One that
 * takes too long is ended with all that it has started. Never rejects.
 *
 * @param named the command as it is kept
 */
export async function runRollback(
  command: string,
  timeoutMs: number,
  {
    cwd,
    tell,
    named,
  }: {
    cwd: string;
    tell: (text: string) => void;
    named: Pick<Rollback, 'command' | 'arguments'>;
  },
): Promise<Rollback> {
  const startedAt = Date.now();
  // What keeps a shell from being started at all may be thrown, such as a directory that is gone.
  const { outcome, exit_code } = await callOnce(command, timeoutMs, cwd, tell).catch(
    () => ({ outcome: 'failed', exit_code: null }) as const,
  );
  return { ...named, outcome, exit_code, duration_ms: Date.now() - startedAt };
}

async function callOnce(
  command: string,
  timeoutMs: number,
  cwd: string,
  tell: (text: string) => void,
): Promise<Pick<Rollback, 'outcome' | 'exit_code'>> {
  const child = spawn(command, {
    shell: true,
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what the shell has started ends with it, and Ctrl-C does not break it off.
    detached: process.platform !== 'win32',
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', tell);
  const closed = once(child, 'close').catch(() => undefined);
  const ended = once(child, 'exit').then(
    ([code]) => ({ code: code as number | null }),
    () => ({ code: null }),
  );
  const timer = new AbortController();
  const late = wait(timeoutMs, 'late' as const, { signal: timer.signal }).catch(() => undefined);
  const first = await Promise.race([ended, late]);
  timer.abort();
  if (first === 'late') await endGroup(child);
  await Promise.race([closed, wait(LAST_WORDS_MS)]);
  // What goes on in the background keeps them open, and is not waited for.
  for (const stream of [child.stdout, child.stderr]) (stream as Socket).unref();
  if (first === 'late') return { outcome: 'timed-out', exit_code: null };
  const code = first?.code ?? null;
  return { outcome: code === 0 ? 'done' : 'failed', exit_code: code };
}

/** Tells a group to end, and ends it where it has not after a while. */
async function endGroup(child: ChildProcess): Promise<void> {
  signalGroup(child, 'SIGTERM');
  const until = performance.now() + GRACE_MS;
  while (performance.now() < until) {
    if (!signalGroup(child, 0)) return;
    await wait(LOOK_EVERY_MS);
  }
  signalGroup(child, 'SIGKILL');
}

/** @returns whether there was anybody to tell */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  if (process.platform === 'win32') return child.kill(signal);
  try {
    return process.kill(-child.pid, signal);
  } catch {
    // It ended by itself in the meantime (ESRCH).
    return false;
  }
}
