import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Claim = { ok: true; release(): void } | { ok: false; reason: string };

/**
 * Makes the directory and takes it for this process, so that two instances never write the same
 * databases. A claim whose process is gone does not count.
 */
export function claimStateDirectory(directory: string): Claim {
  const file = join(directory, 'running.pid');
  try {
    mkdirSync(directory, { recursive: true });
    const owner = readOwner(file);
    if (owner !== undefined && isAlive(owner))
      return {
        ok: false,
        reason: `STATE_DIR ${directory} is in use by process ${owner}. Stop that one, or choose another directory: STATE_DIR=<directory>. (If process ${owner} is something else, delete ${file}.)`,
      };
    rmSync(file, { force: true });
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return {
      ok: false,
      reason: `STATE_DIR ${directory} cannot be written (${code}). Choose another directory: STATE_DIR=<directory>`,
    };
  }
  return { ok: true, release: () => rmSync(file, { force: true }) };
}

function readOwner(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
