import { spawn } from 'node:child_process';
import { maskSecrets } from '@env-drift/contracts';
import type { Rollback } from './gate-report.ts';

/**
 * Calls a team's command once, in a shell of its own. What it writes goes to standard error: standard output is
 * for the report.
 */
export const runRollback = (
  command: string,
  timeoutMs: number,
  { cwd, tell }: { cwd: string; tell: (text: string) => void },
): Promise<Rollback> =>
  new Promise((resolve) => {
    const startedAt = Date.now();
    const end = (outcome: Rollback['outcome'], exitCode: number | null) => {
      clearTimeout(timer);
      const duration_ms = Date.now() - startedAt;
      resolve({ command: maskSecrets(command), outcome, exit_code: exitCode, duration_ms });
    };
    const child = spawn(command, {
      shell: true,
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what the shell has started ends with it, and Ctrl-C does not break it off.
      detached: process.platform !== 'win32',
    });
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid);
      else child.kill();
    }, timeoutMs);
    child.stdout.setEncoding('utf8').on('data', tell);
    child.stderr.setEncoding('utf8').on('data', tell);
    child.once('error', () => end('failed', null));
    child.once('close', (code) =>
      end(isLate ? 'timed-out' : code === 0 ? 'done' : 'failed', isLate ? null : code),
    );
  });
