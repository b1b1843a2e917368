import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

interface Running {
  pid: number;
  group: number;
  /** Its file, with or without the directory. */
  command: string;
}

/** Reads `/proc/<pid>/stat`: `812 (workerd) S 801 800 ...`; the name may hold anything, also parentheses. */
export function readStat(text: string): Running | undefined {
  const [, pid, command, group] = /^(\d+) \((.*)\) \S \d+ (\d+) /s.exec(text) ?? [];
  return pid && command && group ? { pid: Number(pid), group: Number(group), command } : undefined;
}

/** Reads a line of `ps -A -o pid=,pgid=,comm=`. */
export function readPsLine(line: string): Running | undefined {
  const [, pid, group, command] = /^\s*(\d+)\s+(\d+)\s+(.+?)\s*$/.exec(line) ?? [];
  return pid && command && group ? { pid: Number(pid), group: Number(group), command } : undefined;
}

/**
 * Kills the runtimes of a product with SIGKILL, as a machine that runs out of memory does: nothing is told, nothing
 * is flushed. Only those of its own process group.
 *
 * @returns how many there were
 */
export function killRuntime(productPid: number): number {
  const runtimes = listProcesses().filter(
    ({ group, command }) => group === productPid && /(?:^|\/)workerd$/.test(command),
  );
  for (const { pid } of runtimes) process.kill(pid, 'SIGKILL');
  return runtimes.length;
}

function listProcesses(): Running[] {
  const running = existsSync('/proc/self/stat')
    ? readdirSync('/proc').map((name) => readStat(readIfThere(`/proc/${name}/stat`)))
    : execFileSync('ps', ['-A', '-o', 'pid=,pgid=,comm='], { encoding: 'utf8' })
        .split('\n')
        .map(readPsLine);
  return running.filter((each) => each !== undefined);
}

/** Empty for what is no process, or none any more. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
