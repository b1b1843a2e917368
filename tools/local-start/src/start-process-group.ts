import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 25;

export interface ProcessGroup {
  /** Process id of the leader, which is the id of the group as well. */
  pid: number;
  /** Settles when the leader has ended, with words for how. */
  ended: Promise<{ code: number | null; how: string }>;
  /** Asks the whole group to end, then makes it; resolves when nothing of it is left. */
  stop(): Promise<void>;
}

export interface ProcessGroupOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Takes what the group prints; emptied first. */
  logFile: string;
  /** How long the group may take to end by itself. */
  graceMs?: number;
}

/**
 * Runs a Node script in a process group of its own, so that its children (bundlers, runtimes) end
 * with it. It reads no input, and ends when this process does, however that ends.
 */
export function startProcessGroup(
  script: string,
  args: readonly string[],
  { cwd, env, logFile, graceMs = 4_000 }: ProcessGroupOptions,
): ProcessGroup {
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(
    process.execPath,
    [`--import=${import.meta.resolve('./die-with-parent.ts')}`, script, ...args],
    {
      cwd,
      env: { ...env, DIE_WITH_PARENT: String(process.pid) },
      stdio: ['ignore', log, log, 'pipe'],
      detached: true,
      windowsHide: true,
    },
  );
  closeSync(log);

  const ended = new Promise<{ code: number | null; how: string }>((resolve) => {
    child.once('error', (error) => resolve({ code: null, how: error.message }));
    child.once('exit', (code, signal) =>
      resolve({ code, how: code === null ? `by ${signal}` : `with exit code ${code}` }),
    );
  });
  // The lifeline of a leader that ends first is reset, which is no news.
  child.stdio[3]?.on('error', () => undefined);
  const { pid } = child;
  if (pid === undefined) return { pid: 0, ended, stop: async () => undefined };

  return {
    pid,
    ended,
    async stop() {
      signalGroup(pid, 'SIGTERM');
      if (!(await isGone(pid, graceMs))) {
        signalGroup(pid, 'SIGKILL');
        await isGone(pid, graceMs);
      }
    },
  };
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody is left to hear it.
  }
}

async function isGone(pid: number, withinMs: number): Promise<boolean> {
  const group = process.platform === 'win32' ? pid : -pid;
  for (const end = performance.now() + withinMs; performance.now() < end; await pause(POLL_MS)) {
    try {
      process.kill(group, 0);
    } catch {
      return true;
    }
  }
  return false;
}
