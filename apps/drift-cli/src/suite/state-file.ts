import { appendFileSync, createReadStream, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { usageError } from '../exit-error.ts';
import { kindOf } from '../files/kind-of.ts';
import { saltedKey } from '../headers/salted-key.ts';
import { checkWritable } from '../outputs/check-writable.ts';
import { Done, isSeen } from './done.ts';
import { newHead, readHead } from './state-head.ts';

/** What is done of a suite, kept in a file: a line for each request, so that nothing is lost at any moment. */
export interface StateFile {
  /** What an earlier run of the same suite has done; without what it has not seen, which is asked again. */
  read(): AsyncGenerator<Done>;
  add(done: Done): void;
  /** Once nothing is left to go on with. */
  remove(): void;
}

/** What a side answered longer ago is not what it answers. */
const LONGEST_HOURS = 24;
const HOUR_MS = 3_600_000;

/**
 * Finds out before anything is asked whether a file can be one that `--resume` keeps: a file of somebody else
 * is neither written over nor taken away.
 *
 * @param shown as it was typed
 * @param plan what makes it the same suite, credentials included: another one begins anew, and so does one
 *   that is too old
 * @param tell is told which of them it is
 * @throws ExitError
 */
export async function openStateFile(
  shown: string,
  plan: unknown,
  { cwd, tell }: { cwd: string; tell: (text: string) => void },
): Promise<StateFile> {
  const path = resolve(cwd, shown);
  const text = JSON.stringify(plan);
  const above = kindOf(dirname(path));
  if (above !== 'directory') {
    const why = above === undefined ? 'its directory is not there' : 'a part of the path is a file';
    throw usageError(`--resume ${shown} cannot be written: ${why}.`);
  }
  await checkWritable({ path, shown }, '--resume');
  const kind = kindOf(path);
  const line = kind === 'file' ? await firstLine(path) : undefined;
  const head = readHead(line);
  if (kind === 'other' || (line !== undefined && head === undefined)) {
    throw usageError(
      `${shown} is no file that --resume has begun. Name one that is not there yet.`,
    );
  }
  const isSame = head !== undefined && saltedKey(text, head.salt) === head.key;
  const isOld = head !== undefined && Date.now() - head.started_at > LONGEST_HOURS * HOUR_MS;
  if (head && !isSame) {
    tell(
      `${shown} is of another suite, of other credentials, or of ignores that have ended: it begins anew.\n`,
    );
  } else if (isOld) {
    tell(`${shown} was begun more than ${LONGEST_HOURS} hours ago: it begins anew.\n`);
  }
  return {
    async *read() {
      if (!isSame || isOld) {
        writeFileSync(path, `${JSON.stringify(newHead(text, Date.now()))}\n`, { mode: 0o600 });
        return;
      }
      let number = 0;
      for await (const each of linesOf(path)) {
        const done = number++ === 0 ? undefined : parse(each);
        if (done && isSeen(done)) yield done;
      }
      // The last line may be the half of one: what follows it begins on a line of its own.
      appendFileSync(path, '\n');
    },
    add: (done) => appendFileSync(path, `${JSON.stringify(done)}\n`),
    remove: () => rmSync(path, { force: true }),
  };
}

const linesOf = (path: string) =>
  createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });

async function firstLine(path: string): Promise<string | undefined> {
  const lines = linesOf(path);
  for await (const line of lines) {
    lines.close();
    return line;
  }
  return undefined;
}

/** Undefined for a line whose writing was broken off, or that somebody else has written. */
function parse(line: string): Done | undefined {
  try {
    const { success, output } = v.safeParse(Done, JSON.parse(line));
    return success ? output : undefined;
  } catch {
    return undefined;
  }
}
