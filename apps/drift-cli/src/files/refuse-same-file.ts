import { resolve } from 'node:path';
import { usageError } from '../exit-error.ts';
import { identityOf } from './identity-of.ts';

/** A file that somebody named, and as what. */
export interface NamedFile {
  /** Such as `--output`. */
  as: string;
  /** As it was typed; undefined where it was not. */
  path: string | undefined;
}

/**
 * Finds out before anything is asked whether a file would be written over what is read, or over another that
 * is written.
 *
 * @throws ExitError
 */
export function refuseSameFile(
  written: readonly NamedFile[],
  read: readonly NamedFile[],
  cwd: string,
): void {
  const known = new Map<string, NamedFile>();
  for (const file of [...read, ...written]) {
    const identity = file.path && identityOf(resolve(cwd, file.path));
    if (!identity) continue;
    const other = known.get(identity);
    known.set(identity, file);
    if (!other || !written.includes(file)) continue;
    throw usageError(
      `${file.as} ${file.path} would be written over ${other.as} ${other.path}. Name another file.`,
    );
  }
}
