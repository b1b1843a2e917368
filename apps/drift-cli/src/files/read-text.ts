import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { usageError } from '../exit-error.ts';

/**
 * A file that somebody named.
 *
 * @param what it is, as the beginning of a sentence
 * @throws ExitError where it cannot be read
 */
export async function readText(path: string, what: string, cwd: string): Promise<string> {
  try {
    // Some tools begin a file with a byte order mark.
    return (await readFile(resolve(cwd, path), 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    throw usageError(`${what} ${path} cannot be read: ${why(error as NodeJS.ErrnoException)}.`);
  }
}

const why = ({ code }: NodeJS.ErrnoException): string =>
  REASONS[code ?? ''] ?? 'the system refuses';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a directory',
};
