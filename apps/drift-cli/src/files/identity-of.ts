import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * What tells whether two paths are one file, over links as well. Undefined for what is no file, such as
 * `/dev/null`, to which several may write.
 *
 * @param path absolute
 */
export function identityOf(path: string): string | undefined {
  try {
    const found = statSync(path, { bigint: true });
    return found.isFile() ? `${found.dev}:${found.ino}` : undefined;
  } catch {
    return join(realOf(dirname(path)), basename(path));
  }
}

/** Of a directory that is not there yet, as it is. */
function realOf(directory: string): string {
  try {
    return realpathSync(directory);
  } catch {
    return directory;
  }
}
