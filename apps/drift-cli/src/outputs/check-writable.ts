import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { usageError } from '../exit-error.ts';
import { makeDirectory } from './make-directory.ts';
import type { OutputFile } from './plan-outputs.ts';

/**
 * Finds out before anything is asked whether a file can be written: nobody wants to learn it when the
 * report is there and has no place. Makes the directories that are missing.
 *
 * @throws ExitError
 */
export async function checkWritable(
  { path, shown }: Pick<OutputFile, 'path' | 'shown'>,
  option = '--output',
): Promise<void> {
  const refuse = (why: string) => usageError(`${option} ${shown} cannot be written: ${why}.`);
  try {
    await makeDirectory(dirname(path));
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) throw refuse('it is a directory');
    await access(found ? path : dirname(path), constants.W_OK);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code === '' ? error : refuse(REASONS[code] ?? 'the system refuses');
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it is not allowed',
  EPERM: 'it is not allowed',
  EROFS: 'the file system can only be read',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a part of the path is a file',
  ENOENT: 'its directory cannot be made',
};
