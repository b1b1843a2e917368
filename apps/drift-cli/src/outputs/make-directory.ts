import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { kindOf } from '../files/kind-of.ts';

/**
 * Makes a directory and those above it that are missing, each tried once: the recursive one of Node tries for
 * ever where the system says that a directory which is there is not, as below `/proc`.
 *
 * @throws NodeJS.ErrnoException
 */
export async function makeDirectory(path: string): Promise<void> {
  if (kindOf(path) === 'directory') return;
  const above = dirname(path);
  if (above !== path) await makeDirectory(above);
  await mkdir(path).catch((error: unknown) => {
    // Somebody else was faster.
    if (kindOf(path) !== 'directory') throw error;
  });
}
