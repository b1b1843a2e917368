import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { usageError } from '../exit-error.ts';

/** What somebody writes or records is less; a device or a slip of the name may be without an end. */
const LARGEST_MIB = 256;

/**
 * A file that somebody named: also a pipe, as `<(command)` of a shell is one.
 *
 * @param what it is, as the beginning of a sentence
 * @throws ExitError where it cannot be read
 */
export async function readBytes(path: string, what: string, cwd: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const stream = createReadStream(resolve(cwd, path));
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      chunks.push(chunk);
      if (size > LARGEST_MIB * 1024 * 1024) break;
    }
  } catch (error) {
    throw usageError(`${what} ${path} cannot be read: ${why(error as NodeJS.ErrnoException)}.`);
  }
  if (size <= LARGEST_MIB * 1024 * 1024) return Buffer.concat(chunks);
  throw usageError(`${what} ${path} is larger than ${LARGEST_MIB} MiB. Give a part of it.`);
}

const why = ({ code }: NodeJS.ErrnoException): string =>
  REASONS[code ?? ''] ?? 'the system refuses';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a directory',
};
