import { readdirSync, readFileSync } from 'node:fs';

/** What processes have of the machine. */
export interface Usage {
  /** Bytes of memory that are there. */
  resident: number;
  /** Milliseconds of processor time since they began. */
  cpuMs: number;
}

/** Linux counts processor time in hundredths of a second, whatever its kernel does. */
const MS_PER_TICK = 10;

/** Of the processes of a group that are called so; undefined where the system does not tell (no `/proc`). */
export function usageOf(group: number, command: string): Usage | undefined {
  const usages = pids().flatMap((pid) => {
    const stat = readStat(readIfThere(`/proc/${pid}/stat`));
    if (stat?.group !== group || stat.command !== command) return [];
    return [{ cpuMs: stat.cpuMs, resident: readResident(readIfThere(`/proc/${pid}/status`)) }];
  });
  if (usages.length === 0) return undefined;
  const sum = (pick: (usage: Usage) => number) =>
    usages.reduce((total, usage) => total + pick(usage), 0);
  return { resident: sum((usage) => usage.resident), cpuMs: sum((usage) => usage.cpuMs) };
}

/** The most memory that was there while work was done, looked at now and then. */
export async function peakOf<Value>(
  look: () => Usage | undefined,
  work: () => Promise<Value>,
): Promise<{ value: Value; peak: number | undefined }> {
  let peak: number | undefined;
  const see = () => {
    const usage = look();
    if (usage) peak = Math.max(peak ?? 0, usage.resident);
  };
  see();
  const timer = setInterval(see, 100);
  try {
    const value = await work();
    see();
    return { value, peak };
  } finally {
    clearInterval(timer);
  }
}

/** `812 (workerd) S 801 800 ...`; the name may hold anything, also parentheses. See proc_pid_stat(5). */
export function readStat(
  text: string,
): { command: string; group: number; cpuMs: number } | undefined {
  const [, command, rest] = /^\d+ \((.*)\) (.*)$/s.exec(text) ?? [];
  const fields = rest?.split(' ') ?? [];
  const [group, user, system] = [fields[2], fields[11], fields[12]].map(Number);
  if (!command || !group) return undefined;
  return { command, group, cpuMs: ((user ?? 0) + (system ?? 0)) * MS_PER_TICK };
}

/** `VmRSS:     1024 kB`; 0 where there is none, as of a process that is about to end. */
export const readResident = (text: string): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0) * 1024;

function pids(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** Empty for what has ended meanwhile. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
