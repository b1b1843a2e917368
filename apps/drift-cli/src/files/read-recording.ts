import { usageError } from '../exit-error.ts';
import { readText } from './read-text.ts';

/**
 * What a browser saved as HAR, as JSON.
 *
 * @throws ExitError
 */
export async function readRecording(path: string, cwd: string): Promise<unknown> {
  const text = await readText(path, 'The recording', cwd);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw usageError(`${path} is no JSON, as a HAR is. Save it again.`);
  }
}
