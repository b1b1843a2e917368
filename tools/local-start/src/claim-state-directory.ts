import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Claim = { ok: true; release(): void } | { ok: false; reason: string };

/** A claim file is made and filled in two steps: for so long an empty one is one being made. */
const MAKING_MS = 5_000;

/**
 * Makes the directory and takes it for this process, so that two instances never write the same
 * databases. The claim is a file that only one process can create. A claim whose process is gone
 * does not count, and is replaced under a second such file: of several that start at once, one wins.
 */
export function claimStateDirectory(directory: string): Claim {
  const file = join(directory, 'running.pid');
  const takeover = `${file}.takeover`;
  try {
    makeDirectory(directory);
    if (create(file)) return held(file);
    const owner = findOwner(file);
    if (owner) return inUse(directory, file, owner);

    if (!create(takeover)) return beingTakenOver(directory, takeover);
    try {
      // Who came first may have replaced the claim already; from here on nobody else does.
      const successor = findOwner(file);
      if (successor) return inUse(directory, file, successor);
      rmSync(file, { force: true });
      return create(file) ? held(file) : inUse(directory, file, findOwner(file));
    } finally {
      rmSync(takeover, { force: true });
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return refuse(
      `STATE_DIR ${directory} cannot be written (${code}). Choose another directory: STATE_DIR=<directory>`,
    );
  }
}

/** As `mkdir -p`. The recursive option of Node never returns where a parent takes no entries, as in /proc. */
function makeDirectory(directory: string): void {
  if (existsSync(directory)) return;
  makeDirectory(dirname(directory));
  mkdirSync(directory);
}

/** Writes this process into a file that is not there yet; false where it is. */
function create(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Who holds a claim, in words; undefined where nobody does any more. */
function findOwner(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const isBeingMade = text === '' && Date.now() - statSync(file).mtimeMs < MAKING_MS;
    if (isBeingMade) return 'another process';
    const pid = Number(text);
    return Number.isSafeInteger(pid) && pid > 0 && isAlive(pid) ? `process ${pid}` : undefined;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

const hasCode = (error: unknown, code: string) => (error as NodeJS.ErrnoException).code === code;

const held = (file: string): Claim => ({
  ok: true,
  release: () => rmSync(file, { force: true }),
});
const refuse = (reason: string): Claim => ({ ok: false, reason });
const inUse = (directory: string, file: string, owner = 'another process') =>
  refuse(
    `STATE_DIR ${directory} is in use by ${owner}. Stop that one, or choose another directory: STATE_DIR=<directory>. (If ${owner} is something else, delete ${file}.)`,
  );
const beingTakenOver = (directory: string, takeover: string) =>
  refuse(
    `STATE_DIR ${directory} is being claimed by another process at this moment. Start again, or choose another directory: STATE_DIR=<directory>. (If it stays so, delete ${takeover}.)`,
  );
