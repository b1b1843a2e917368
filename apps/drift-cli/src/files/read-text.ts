import { readBytes } from './read-bytes.ts';

/**
 * A text that somebody named.
 *
 * @param what it is, as the beginning of a sentence
 * @throws ExitError where it cannot be read
 */
export const readText = async (path: string, what: string, cwd: string): Promise<string> =>
  toText(await readBytes(path, what, cwd));

/** In UTF-8, without the byte order mark that some tools begin a file with. */
export const toText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
