import { createHash } from 'node:crypto';
import { appendFileSync, createReadStream, existsSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Done } from './run-share.ts';

/** What is done of a suite, kept in a file: a line for each request, so that nothing is lost at any moment. */
export interface StateFile {
  /** What an earlier run of the same suite has done. */
  read(): AsyncGenerator<Done>;
  add(done: Done): void;
  /** Once nothing is left to go on with. */
  remove(): void;
}

/**
 * @param plan what makes it the same suite: another one begins anew
 */
export function openStateFile(path: string, plan: unknown): StateFile {
  const key = createHash('sha256').update(JSON.stringify(plan)).digest('hex');
  return {
    async *read() {
      const isSame = existsSync(path) && (await firstLine(path)) === key;
      if (!isSame) {
        writeFileSync(path, `${key}\n`);
        return;
      }
      let number = 0;
      for await (const line of linesOf(path)) {
        const done = number++ === 0 ? undefined : parse(line);
        if (done) yield done;
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

/** Undefined for a line whose writing was broken off. */
function parse(line: string): Done | undefined {
  try {
    return JSON.parse(line) as Done;
  } catch {
    return undefined;
  }
}
