import { maskSecrets } from '@env-drift/contracts';
import { usageError } from '../exit-error.ts';
import { readText } from '../files/read-text.ts';
import { guardUrl, type Allowances } from '../sides/guard-url.ts';

const PATIENCE_MS = 30_000;

export const isUrl = (place: string): boolean => /^https?:\/\//i.test(place);

/**
 * A document that is a file or is fetched.
 *
 * @param what it is, as the beginning of a sentence
 * @throws ExitError
 */
export async function fetchText(
  place: string,
  what: string,
  cwd: string,
  allowances: Allowances,
): Promise<string> {
  if (!isUrl(place)) return readText(place, what, cwd);
  guardUrl(place, what, allowances);
  const answer = await fetch(place, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null);
  const shown = maskSecrets(place);
  if (!answer) throw usageError(`${what} ${shown} does not answer.`);
  if (!answer.ok) throw usageError(`${what} ${shown} answers ${answer.status}.`);
  return answer.text();
}
